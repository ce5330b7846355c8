int help(void);
