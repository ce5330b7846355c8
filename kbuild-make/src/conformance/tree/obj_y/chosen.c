int chosen(void);
int chosen(void) { return 1; }
