#include <linux/module.h>
int given(void);
int given(void) { return 1; }
EXPORT_SYMBOL_GPL(given);
MODULE_LICENSE("GPL");
