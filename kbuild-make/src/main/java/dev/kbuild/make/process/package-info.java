/** Starting commands, and sharing job slots with other makes. */
package dev.kbuild.make.process;
