#if ASM_FLAG != 1 || ONE_ASM != 3
#error
#endif
	.section .rodata
	.byte ONE_ASM
