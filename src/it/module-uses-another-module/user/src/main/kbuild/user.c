// SPDX-License-Identifier: Apache-2.0
#include <linux/init.h>
#include <linux/module.h>

int provider_answer(void);

static int __init user_init(void)
{
	pr_info("the answer is %d\n", provider_answer());
	return 0;
}
module_init(user_init);

MODULE_DESCRIPTION("Asks for the answer");
MODULE_LICENSE("GPL");
