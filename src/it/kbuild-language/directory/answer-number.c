int number(void);
int number(void) { return NUMBER; }
