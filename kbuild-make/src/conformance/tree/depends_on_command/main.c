int command_main(void);
int command_main(void) { return 1; }
