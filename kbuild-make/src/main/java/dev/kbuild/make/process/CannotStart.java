package dev.kbuild.make.process;

/** A command could not be started; the message is the C library's for the reason, such as "No such file or directory". */
public final class CannotStart extends Exception {
    private static final long serialVersionUID = 1L;

    private final String program;
    private final int status;

    /** Says what could not be started and why. */
    public CannotStart(String program, int status, String reason) {
        super(reason);
        this.program = program;
        this.status = status;
    }

    /** The program as it was asked for. */
    public String program() {
        return program;
    }

    /** The exit status a shell would give: 127 when there is no such program, 126 when it cannot be executed. */
    public int status() {
        return status;
    }
}
