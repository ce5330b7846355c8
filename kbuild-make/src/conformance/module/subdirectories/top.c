#include <linux/module.h>
static int __init began(void) { return 0; }
module_init(began);
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("a module");
