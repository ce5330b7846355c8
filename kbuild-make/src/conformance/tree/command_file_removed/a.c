int cmd_a(void);
int cmd_a(void) { return 1; }
