// SPDX-License-Identifier: Apache-2.0
#include <linux/module.h>

MODULE_DESCRIPTION("Does nothing, on hosts that build their own modules");
MODULE_LICENSE("Dual MIT/GPL");
