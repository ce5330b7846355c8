package dev.kbuild.maven.request;

/** What to do when a module's compiler is not the kernel's. */
public enum CheckToolchain {
    /** Fail before the first compile. */
    error,
    /** Say so and go on. */
    warn,
    /** Say nothing. */
    off
}
