/** .config and fragments: what every symbol is set to, and what was asked for. */
package dev.kbuild.model.config;
