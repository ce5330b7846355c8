/** What the makefiles said about targets. */
package dev.kbuild.make.rule;
