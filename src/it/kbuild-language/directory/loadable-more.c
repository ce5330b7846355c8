int its_more(void);
int its_more(void) { return 0; }
