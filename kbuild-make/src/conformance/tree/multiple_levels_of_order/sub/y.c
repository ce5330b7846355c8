int order_y(void);
int order_y(void) { return 1; }
