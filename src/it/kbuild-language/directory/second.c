#include "answer.h"
#if defined(HERE) || defined(ONLY_FIRST) || !defined(HERE_AND_BELOW) || ANSWER != 42
#error a flag is missing, or one too many
#endif
int its_second(void);
int its_second(void) { return 2; }
