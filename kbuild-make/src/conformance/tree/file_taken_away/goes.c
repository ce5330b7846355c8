int goes(void);
int goes(void) { return 1; }
