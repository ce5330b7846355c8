/** Loadable modules: their parts, their exports, their order, their modinfo. */
package dev.kbuild.model.module;
