int its_beside(void);
int its_beside(void) { return 0; }
