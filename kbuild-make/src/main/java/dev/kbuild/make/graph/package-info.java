/** Which targets need remaking, and what each one waits for. */
package dev.kbuild.make.graph;
