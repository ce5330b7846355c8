int order_b(void);
int order_b(void) { return 1; }
