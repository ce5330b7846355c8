/** Build events as Maven log lines, progress, reports. */
package dev.kbuild.maven.console;
