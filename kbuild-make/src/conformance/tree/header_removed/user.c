#include "kept.h"
int header_user(void);
int header_user(void) { return KEPT; }
