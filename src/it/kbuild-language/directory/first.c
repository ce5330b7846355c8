#if !defined(HERE) || !defined(HERE_AND_BELOW) || !defined(ONLY_FIRST)
#error a flag is missing
#endif
#if !defined(KNOWS_WALL) || !defined(SECOND_CHOICE) || !defined(NOT_OLDER_THAN_GCC_1)
#error a question to the compiler was answered wrongly
#endif
int its_first(void);
int its_first(void) { return 1; }
