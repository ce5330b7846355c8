package dev.kbuild.make.run;

import dev.kbuild.make.console.Terminal;
import dev.kbuild.make.idle.Observed;

/** Notes that a run said something. */
final class ObservedTerminal implements Terminal {
    private final Terminal terminal;
    private final Observed observed;

    /** Passes all on to another. */
    ObservedTerminal(Terminal terminal, Observed observed) {
        this.terminal = terminal;
        this.observed = observed;
    }

    @Override
    public void out(String text) {
        observed.end();
        terminal.out(text);
    }

    @Override
    public void err(String text) {
        observed.end();
        terminal.err(text);
    }

    @Override
    public boolean isInherited() {
        return terminal.isInherited();
    }

    @Override
    public boolean isOnePlace() {
        return terminal.isOnePlace();
    }
}
