/** Kbuild goals carried out by an engine: GNU make's, or ours. */
package dev.kbuild.model.build;
