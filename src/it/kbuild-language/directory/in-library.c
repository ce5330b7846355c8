int its_in_library(void);
int its_in_library(void) { return 0; }
