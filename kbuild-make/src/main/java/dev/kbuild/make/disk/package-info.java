/** Which files exist and how old they are. */
package dev.kbuild.make.disk;
