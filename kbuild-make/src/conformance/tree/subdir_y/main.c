int subdir_main(void);
int subdir_main(void) { return 1; }
