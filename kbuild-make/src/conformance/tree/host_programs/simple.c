#include <stdio.h>
int main(void) { return puts("simple") < 0; }
