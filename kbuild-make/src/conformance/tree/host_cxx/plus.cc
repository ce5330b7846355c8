extern "C" int from_c();
#include <cstdio>
int main() { return std::printf("%s %d\n", WORD, from_c()) < 0; }
