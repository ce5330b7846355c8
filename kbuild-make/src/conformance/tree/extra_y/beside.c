int extra_beside(void);
int extra_beside(void) { return 1; }
