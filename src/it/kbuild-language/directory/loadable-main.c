#include <linux/module.h>

#ifndef MODULE
#error this is not compiled as a module
#endif

int its_more(void);

static int __init its_init(void)
{
	return its_more();
}
module_init(its_init);
MODULE_DESCRIPTION("a module of two objects");
MODULE_LICENSE("GPL");
