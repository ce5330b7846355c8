int second(void);
int second(void) { return 1; }
