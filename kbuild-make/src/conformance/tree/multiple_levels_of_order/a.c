int order_a(void);
int order_a(void) { return 1; }
