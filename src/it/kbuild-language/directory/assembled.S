#if !defined(ASSEMBLER_HERE) || !defined(ONLY_ASSEMBLED)
#error a flag is missing
#endif
