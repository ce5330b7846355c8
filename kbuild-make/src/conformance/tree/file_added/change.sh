printf 'int added_b(void);\nint added_b(void) { return 1; }\n' >b.c
