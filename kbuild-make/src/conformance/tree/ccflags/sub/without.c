#if defined(INHERITED) || defined(FROM_CCFLAGS)
#error
#endif
int without(void);
int without(void) { return 1; }
