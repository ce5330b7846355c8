/** Events in GNU make's own words. */
package dev.kbuild.make.console;
