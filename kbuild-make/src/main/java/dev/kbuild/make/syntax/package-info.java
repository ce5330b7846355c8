/** Makefiles as statements and expansions; nothing is evaluated here. */
package dev.kbuild.make.syntax;
