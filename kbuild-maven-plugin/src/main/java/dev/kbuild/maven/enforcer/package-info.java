/** Rules for the Maven Enforcer Plugin. */
package dev.kbuild.maven.enforcer;
