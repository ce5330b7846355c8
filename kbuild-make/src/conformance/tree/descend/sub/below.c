int descend_below(void);
int descend_below(void) { return 1; }
