int other_two(void);
int other_two(void) { return 1; }
