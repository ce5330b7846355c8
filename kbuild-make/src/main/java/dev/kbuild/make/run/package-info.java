/** Remakes targets: recipes, jobs, failures, -k and -n. */
package dev.kbuild.make.run;
