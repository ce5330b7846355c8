package dev.kbuild.make.disk;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;

/** Home directories from {@code /etc/passwd}. Users that other name services know are not found. */
final class PasswordFile implements Glob.Users {
    private static final int NAME = 0;
    private static final int HOME = 5;

    @Override
    public Optional<String> home(String user) {
        return find(fields -> fields[NAME].equals(user));
    }

    @Override
    public Optional<String> own() {
        return home(System.getProperty("user.name", ""));
    }

    private static Optional<String> find(Predicate<String[]> wanted) {
        try {
            String text = new String(RealDisk.at("/").read("/etc/passwd"), StandardCharsets.ISO_8859_1);
            return text.lines()
                    .map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > HOME && wanted.test(fields))
                    .map(fields -> fields[HOME])
                    .findFirst();
        } catch (DiskException none) {
            return Optional.empty();
        }
    }
}
