/** Variables: their flavour, their origin, and who can see them. */
package dev.kbuild.make.variable;
