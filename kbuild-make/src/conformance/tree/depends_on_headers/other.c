int depends_other(void);
int depends_other(void) { return 1; }
