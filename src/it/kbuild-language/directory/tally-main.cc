#include <iostream>

extern "C" int count(void);

int main()
{
	std::cout << LABEL << " " << count() << std::endl;
	return 0;
}
