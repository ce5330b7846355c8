/** Starts a built kernel in QEMU and reads what it says. */
package dev.kbuild.model.boot;
