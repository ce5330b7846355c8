int extra_main(void);
int extra_main(void) { return 1; }
