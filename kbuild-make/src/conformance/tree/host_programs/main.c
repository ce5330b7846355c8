#include "help.h"
int main(void) { return help(); }
