#if X != 2 || defined(Y)
#error
#endif
int order(void);
int order(void) { return 1; }
