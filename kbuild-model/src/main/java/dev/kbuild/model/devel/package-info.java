/** What a module needs of the kernel it is built for. */
package dev.kbuild.model.devel;
