/** What went wrong, where, and what to do about it. */
package dev.kbuild.model.problem;
