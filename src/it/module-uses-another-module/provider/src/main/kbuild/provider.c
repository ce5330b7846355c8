// SPDX-License-Identifier: Apache-2.0
#include <linux/module.h>

int provider_answer(void);

int provider_answer(void)
{
	return 42;
}
EXPORT_SYMBOL_GPL(provider_answer);

MODULE_DESCRIPTION("Has an answer");
MODULE_LICENSE("GPL");
