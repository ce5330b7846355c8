int part_a(void);
int part_a(void) { return 1; }
