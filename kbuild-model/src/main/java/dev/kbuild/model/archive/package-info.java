/** Reproducible archives, in and out. */
package dev.kbuild.model.archive;
