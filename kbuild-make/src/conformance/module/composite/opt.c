int gadget_opt(void);
int gadget_opt(void) { return 1; }
