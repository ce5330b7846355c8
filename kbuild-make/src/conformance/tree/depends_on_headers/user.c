#include "inner.h"
int user(void);
int user(void) { return VALUE; }
