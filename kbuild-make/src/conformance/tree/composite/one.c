int other_one(void);
int other_one(void) { return 1; }
