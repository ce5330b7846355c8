/** The goals and their parameters; each about a page. */
package dev.kbuild.maven.goal;
