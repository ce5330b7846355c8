#include <stdio.h>

int number(void);

int main(void)
{
	printf("#define ANSWER %d\n", number());
	return 0;
}
