void part_ways(void);
void part_ways(void) { for (;;) ; }
