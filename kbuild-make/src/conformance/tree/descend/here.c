int descend_here(void);
int descend_here(void) { return 1; }
