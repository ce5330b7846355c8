int part_b(void);
int part_b(void) { return 1; }
