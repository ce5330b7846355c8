/** The {@code $(...)} functions, a small class each. */
package dev.kbuild.make.function;
