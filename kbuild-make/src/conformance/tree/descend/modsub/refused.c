int descend_refused(void);
int descend_refused(void) { return 1; }
