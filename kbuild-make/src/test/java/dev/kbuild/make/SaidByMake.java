package dev.kbuild.make;

import dev.kbuild.make.console.Terminal;
import java.nio.file.Path;
import java.util.Map;

/** What a make says on both streams. */
final class SaidByMake implements Terminal {
    private final StringBuilder said = new StringBuilder();

    private SaidByMake() {}

    /** Runs one, with nothing but these variables in its environment. */
    static String in(Path directory, Map<String, String> environment) throws InterruptedException {
        SaidByMake terminal = new SaidByMake();
        new MakeEngine().run(MakeRequest.in(directory).environment(environment).terminal(terminal).build());
        return terminal.said.toString();
    }

    @Override
    public void out(String text) {
        said.append(text);
    }

    @Override
    public void err(String text) {
        said.append(text);
    }
}
