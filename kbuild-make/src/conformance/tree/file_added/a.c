int added_a(void);
int added_a(void) { return 1; }
