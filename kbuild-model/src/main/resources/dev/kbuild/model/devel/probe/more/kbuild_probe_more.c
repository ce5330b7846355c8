// SPDX-License-Identifier: Apache-2.0
#include <linux/init.h>
#include <linux/module.h>
#include "probe.h"

static int __init kbuild_probe_more_init(void)
{
	return kbuild_probe_sum() > 0 ? 0 : -EINVAL;
}
module_init(kbuild_probe_more_init);

static void __exit kbuild_probe_more_exit(void)
{
}
module_exit(kbuild_probe_more_exit);

MODULE_DESCRIPTION("Proof that a module can use another's symbol");
MODULE_LICENSE("GPL");
