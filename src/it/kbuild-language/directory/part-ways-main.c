void part_ways(void);
void _start(void);
void _start(void) { part_ways(); }
