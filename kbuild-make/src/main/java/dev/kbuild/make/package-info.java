/** The front door: describe a run, get back what happened. */
package dev.kbuild.make;
