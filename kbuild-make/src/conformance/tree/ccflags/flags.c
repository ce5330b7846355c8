int flags_sum(void);
int flags_sum(void) { return FROM_CCFLAGS + ONE_FILE; }
#ifndef BY_OPTION
#error
#endif
