// SPDX-License-Identifier: Apache-2.0
/* A module that is built to see whether modules can be built; nobody loads it. */
#include <linux/init.h>
#include <linux/kernel.h>
#include <linux/module.h>
#include <linux/moduleparam.h>
#include "probe.h"

static int start = 1;
module_param(start, int, 0444);
MODULE_PARM_DESC(start, "what the sum begins with");

/**
 * kbuild_probe_sum() - adds up what the parts of this module hold.
 *
 * Return: the sum
 */
int kbuild_probe_sum(void)
{
	return start + kbuild_probe_part(2) + (int)kbuild_probe_words[0];
}
EXPORT_SYMBOL_GPL(kbuild_probe_sum);

static int __init kbuild_probe_init(void)
{
	pr_info("kbuild_probe: %d\n", kbuild_probe_sum());
	return 0;
}
module_init(kbuild_probe_init);

static void __exit kbuild_probe_exit(void)
{
}
module_exit(kbuild_probe_exit);

MODULE_DESCRIPTION("Proof that modules can be built for this kernel");
MODULE_LICENSE("GPL");
