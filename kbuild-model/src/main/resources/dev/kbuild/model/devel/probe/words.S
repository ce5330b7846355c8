/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/linkage.h>

	.section .rodata, "a"
	.balign 4
	.globl kbuild_probe_words
kbuild_probe_words:
	.long 3, 5
