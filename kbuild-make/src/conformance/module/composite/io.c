int gadget_io(void);
int gadget_io(void) { return 1; }
