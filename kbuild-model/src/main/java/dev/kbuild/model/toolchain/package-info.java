/** Compilers and binutils: what was asked for, what is installed. */
package dev.kbuild.model.toolchain;
