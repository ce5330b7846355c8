/** A source tree and the object tree built from it. */
package dev.kbuild.model.tree;
