#if defined(HERE) || !defined(HERE_AND_BELOW)
#error a flag is missing, or one too many
#endif
int its_below(void);
int its_below(void) { return 3; }
