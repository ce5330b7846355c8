// SPDX-License-Identifier: Apache-2.0
/* Greets; /sys/module/hello/parameters/greetings says how often. */
#include <linux/init.h>
#include <linux/module.h>
#include <linux/moduleparam.h>

static unsigned int greetings = 1;
module_param(greetings, uint, 0444);
MODULE_PARM_DESC(greetings, "how often to greet");

static int __init hello_init(void)
{
	unsigned int i;

	for (i = 0; i < greetings; i++)
		pr_info("hello, kernel\n");
	return 0;
}
module_init(hello_init);

static void __exit hello_exit(void)
{
	pr_info("goodbye, kernel\n");
}
module_exit(hello_exit);

MODULE_DESCRIPTION("Greets when it is loaded");
MODULE_AUTHOR("kbuild-maven");
MODULE_LICENSE("Dual MIT/GPL");
