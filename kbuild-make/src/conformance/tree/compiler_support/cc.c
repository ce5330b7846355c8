#if !defined(FALLBACK) || !defined(YN_YES) || !defined(HAS_NOP) || !defined(HAS_IT_NOT)
#error
#endif
int cc(void);
int cc(void) { return 1; }
