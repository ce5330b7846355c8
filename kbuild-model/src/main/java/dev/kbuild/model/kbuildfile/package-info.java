/** What one directory contributes: obj-y, obj-m, subdirectories, flags. */
package dev.kbuild.model.kbuildfile;
