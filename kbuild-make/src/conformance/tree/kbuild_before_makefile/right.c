int right(void);
int right(void) { return 1; }
