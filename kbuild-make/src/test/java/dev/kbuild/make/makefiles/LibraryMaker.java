package dev.kbuild.make.makefiles;

import dev.kbuild.make.MakeEngine;
import dev.kbuild.make.MakeRequest;
import dev.kbuild.make.console.Terminal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Our make called as a library, in this JVM. */
final class LibraryMaker implements CaseRoom.Maker {
    private final MakeEngine engine = new MakeEngine();
    private final Path bin;

    /**
     * Takes the directory that comes first in PATH, as it does for the command: a {@code make} that a recipe's shell starts is looked for there.
     */
    LibraryMaker(Path bin) {
        this.bin = bin;
    }

    @Override
    public int make(List<String> arguments, Map<String, String> environment, Path directory, StringBuilder output) throws InterruptedException {
        Map<String, String> mine = new HashMap<>(environment);
        mine.put("PATH", bin + ":" + environment.get("PATH"));
        mine.put("PWD", directory.toString());
        return engine.run(MakeRequest.in(directory).arguments(arguments).environment(mine).terminal(new Together(output)).build()).status();
    }

    /** Output and errors in one text, in the order they were written. */
    private record Together(StringBuilder text) implements Terminal {
        @Override
        public void out(String more) {
            synchronized (text) {
                text.append(more);
            }
        }

        @Override
        public void err(String more) {
            out(more);
        }

        @Override
        public boolean isOnePlace() {
            return true;
        }
    }
}
