int its_part(void);
int its_part(void) { return 0; }
