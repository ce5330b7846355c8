int part_c(void);
int part_c(void) { return 1; }
