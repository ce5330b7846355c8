#include <stdio.h>
int main(void) { return printf("%d\n", OPTION) < 0; }
