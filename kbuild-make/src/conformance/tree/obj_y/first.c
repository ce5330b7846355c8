int first(void);
int first(void) { return 1; }
