#include "made.h"
int uses(void);
int uses(void) { return MADE; }
