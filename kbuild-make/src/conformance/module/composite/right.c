int gadget_right(void);
int gadget_right(void) { return 1; }
