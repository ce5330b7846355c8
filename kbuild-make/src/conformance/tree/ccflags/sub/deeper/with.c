#if !defined(INHERITED) || !defined(DEEPER)
#error
#endif
int with(void);
int with(void) { return 1; }
