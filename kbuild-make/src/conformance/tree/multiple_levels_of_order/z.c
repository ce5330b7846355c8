int order_z(void);
int order_z(void) { return 1; }
