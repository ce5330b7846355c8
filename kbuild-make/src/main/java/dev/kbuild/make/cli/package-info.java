/** The command line and MAKEFLAGS. */
package dev.kbuild.make.cli;
