/** Which headers userspace gets, and how they are cleaned on the way out. */
package dev.kbuild.model.uapi;
