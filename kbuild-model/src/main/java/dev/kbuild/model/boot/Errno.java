package dev.kbuild.model.boot;

/** The kernel's error numbers as far as loading a module gives them, and what they usually mean then. */
final class Errno {

    private Errno() {}

    static String describe(int errno) {
        return switch (errno) {
            case 1 -> "EPERM (1): loading modules is switched off";
            case 2 -> "ENOENT (2): it uses a symbol that the kernel does not have; the console names it";
            case 8 -> "ENOEXEC (8): it was built for another kernel or configuration; the console says what differs";
            case 12 -> "ENOMEM (12): too little memory; give the machine more";
            case 16 -> "EBUSY (16)";
            case 17 -> "EEXIST (17): it is loaded or built in already";
            case 19 -> "ENODEV (19): its device is not there";
            case 22 -> "EINVAL (22): it found its parameters or its symbols' versions wrong; the console says which";
            case 38 -> "ENOSYS (38): this kernel was built without CONFIG_MODULES";
            case 126 -> "ENOKEY (126): the kernel wants a signature by a key that it knows";
            case 129 -> "EKEYREJECTED (129): its signature is not by a key that the kernel accepts";
            default -> "errno " + errno;
        };
    }
}
