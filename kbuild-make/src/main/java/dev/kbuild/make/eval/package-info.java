/** Carries out statements one by one, in the order GNU make would. */
package dev.kbuild.make.eval;
