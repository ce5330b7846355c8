/** What a project publishes and consumes. */
package dev.kbuild.maven.artifact;
