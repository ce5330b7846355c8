// SPDX-License-Identifier: Apache-2.0
#include <linux/bug.h>
#include <linux/init.h>
#include <linux/module.h>

static bool bug;
module_param(bug, bool, 0444);

static int __init warner_init(void)
{
	BUG_ON(bug);
	return 0;
}
module_init(warner_init);

MODULE_DESCRIPTION("Stops the kernel when it is asked to");
MODULE_LICENSE("GPL");
