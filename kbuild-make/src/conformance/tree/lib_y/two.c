int lib_two(void);
int lib_two(void) { return 1; }
