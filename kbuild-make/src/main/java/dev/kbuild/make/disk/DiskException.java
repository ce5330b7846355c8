package dev.kbuild.make.disk;

import java.io.IOException;

/** The disk refused; carries the path and the C library's words for the reason. */
public final class DiskException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final Reason reason;

    /** Names the path as the makefile wrote it, so that messages can repeat it. */
    public DiskException(String path, Reason reason) {
        super(path + ": " + reason.text());
        this.path = path;
        this.reason = reason;
    }

    /** The path as it was asked for. */
    public String path() {
        return path;
    }

    /** Why, in {@code strerror}'s words through {@link Reason#text()}. */
    public Reason reason() {
        return reason;
    }

    /** The errors that GNU make's messages tell apart, with glibc's words for them. */
    public enum Reason {
        NOT_FOUND("No such file or directory"),
        DENIED("Permission denied"),
        NOT_DIRECTORY("Not a directory"),
        IS_DIRECTORY("Is a directory"),
        EXISTS("File exists"),
        NOT_EMPTY("Directory not empty"),
        READ_ONLY("Read-only file system"),
        NO_SPACE("No space left on device"),
        NAME_TOO_LONG("File name too long"),
        LOOP("Too many levels of symbolic links"),
        TOO_MANY_OPEN("Too many open files"),
        OTHER("Input/output error");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** The words {@code strerror} has for it in the C locale. */
        public String text() {
            return text;
        }

        static Reason ofText(String text) {
            if (text != null) {
                for (Reason reason : values()) {
                    if (text.contains(reason.text)) {
                        return reason;
                    }
                }
            }
            return OTHER;
        }
    }
}
