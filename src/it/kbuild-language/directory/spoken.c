int its_spoken(void);
int its_spoken(void) { return 0; }
