int descend_deepest(void);
int descend_deepest(void) { return 1; }
