int count(void);
int count(void) { return 3; }
