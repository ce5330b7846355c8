int preprocessed(void);
int preprocessed(void) { return 1; }
