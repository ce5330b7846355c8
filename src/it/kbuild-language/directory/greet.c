#ifndef GREET
#error the flags of this one program are missing
#endif
void _start(void);
void _start(void) { for (;;) ; }
