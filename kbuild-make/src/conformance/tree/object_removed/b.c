int removed_b(void);
int removed_b(void) { return 1; }
