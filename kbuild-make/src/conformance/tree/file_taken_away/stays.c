int stays(void);
int stays(void) { return 1; }
