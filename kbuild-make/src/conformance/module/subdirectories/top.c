#include <linux/module.h>
static int __init up(void) { return 0; }
module_init(up);
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("a module");
