/** Make's idea of words, patterns and whitespace. */
package dev.kbuild.make.text;
