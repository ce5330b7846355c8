int lib_plain(void);
int lib_plain(void) { return 1; }
