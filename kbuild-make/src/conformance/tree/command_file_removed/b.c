int cmd_b(void);
int cmd_b(void) { return 1; }
