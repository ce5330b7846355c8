int removed_a(void);
int removed_a(void) { return 1; }
