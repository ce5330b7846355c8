#include <linux/module.h>
int given(void);
int taken(void);
int taken(void) { return given(); }
MODULE_LICENSE("GPL");
