// SPDX-License-Identifier: Apache-2.0
#include <linux/kobject.h>
#include <linux/module.h>

static int __init shut_init(void)
{
	return kobject_uevent(NULL, KOBJ_CHANGE);
}
module_init(shut_init);

MODULE_DESCRIPTION("Uses what it may not use");
MODULE_LICENSE("Proprietary");
