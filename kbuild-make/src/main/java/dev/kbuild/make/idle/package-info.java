/** Runs that found nothing to do, remembered by all they looked at. */
package dev.kbuild.make.idle;
