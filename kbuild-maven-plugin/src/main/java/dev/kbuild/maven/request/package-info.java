/** POM configuration made into a request, defaults filled in. */
package dev.kbuild.maven.request;
