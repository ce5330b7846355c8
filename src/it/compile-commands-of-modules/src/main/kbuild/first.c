// SPDX-License-Identifier: Apache-2.0
#include <linux/module.h>

int pair_second(void);

static int __init pair_init(void)
{
	return pair_second();
}
module_init(pair_init);

MODULE_DESCRIPTION("Two files, one module");
MODULE_LICENSE("Dual MIT/GPL");
