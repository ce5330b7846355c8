/** What a run announces while it goes. */
package dev.kbuild.make.event;
