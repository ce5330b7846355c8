int lib_one(void);
int lib_one(void) { return 1; }
