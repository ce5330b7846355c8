package dev.kbuild.model.archive;

import java.nio.file.Path;

/** Packs directories once and prints the seconds it took; what {@code dev/measure pack} runs, a new JVM each time. */
final class PackMeasurement {

    private PackMeasurement() {}

    /** {@code FORMAT LEVEL DIRECTORY ARCHIVE [DIRECTORY ARCHIVE]...} */
    public static void main(String... args) {
        PackFormat format = PackFormat.of("FORMAT", args[0]);
        int level = format.level("LEVEL", Integer.valueOf(args[1]));
        long began = System.nanoTime();
        for (int i = 2; i < args.length; i += 2) {
            PackContents contents = new PackContents().addTree("", Path.of(args[i]));
            new Pack(format, level, Pack.UNSTAMPED, Runtime.getRuntime().availableProcessors()).write(contents, Path.of(args[i + 1]));
        }
        System.out.printf("%.3f%n", (System.nanoTime() - began) / 1e9);
    }
}
