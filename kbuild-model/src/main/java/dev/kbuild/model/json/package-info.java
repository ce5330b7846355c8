/** JSON as our files and artifacts hold it. */
package dev.kbuild.model.json;
