int from_c(void);
int from_c(void) { return 3; }
