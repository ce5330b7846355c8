package dev.kbuild.make.makefiles;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Makefiles that include lists of dependencies as compilers leave them, with headers that are old, new, missing, made, or not what they seem. */
final class RandomDependencies {
    private static final List<String> OBJECTS = List.of("a.o", "b.o", "sub/c.o", "d.o");
    private static final List<String> HEADERS = List.of("1.h", "2.h", "sub/3.h", "4.h", "sub/5.h", "6.h", "7.h", "8.h", "9.h", "made.h", "gone.h", "far.h");
    private static final String SHOW = "\t@echo '$@: <$< ^$^ ?$? +$+ |$| $(filter 1.h FORCE,$^) $(filter-out %.h,$?)'; touch -d 2003-01-01 $@\n";

    private final Random random;
    private final Map<String, String> files = new TreeMap<>();

    private RandomDependencies(long seed) {
        this.random = new Random(seed);
    }

    /** The files of a seed, Makefile among them. */
    static Map<String, String> files(long seed) {
        RandomDependencies it = new RandomDependencies(seed);
        it.makefile();
        return it.files;
    }

    /** What is done with the files of a seed. */
    static List<String> steps(long seed) {
        Random random = new Random(seed);
        StringBuilder touches = new StringBuilder("mkdir -p sub src; touch -d 2001-01-01 a.c b.c sub/c.c d.c src/far.h made.in");
        for (String file : List.of("1.h", "2.h", "sub/3.h", "4.h", "sub/5.h", "6.h", "7.h", "8.h", "9.h", "a.o", "b.o", "sub/c.o", "d.o")) {
            if (random.nextInt(6) > 0) {
                boolean isNew = random.nextInt(file.endsWith(".o") ? 2 : 5) == 0;
                touches.append("; touch -d 200").append(isNew ? 4 : 2).append("-01-0").append(1 + random.nextInt(2)).append(' ').append(file);
            }
        }
        String header = HEADERS.get(random.nextInt(9));
        return List.of(touches.toString(), "make -k", "make", "make -n -W " + header, "touch " + header + " && make -k", "rm -f " + header + " && make -k -o 1.h", "make -B -k all");
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    private void makefile() {
        StringBuilder out = new StringBuilder("all: " + String.join(" ", OBJECTS) + "\n\t@echo all: $?\n");
        String force = once(2) ? " FORCE" : "";
        out.append(once(3) ? "%.o: %.c" + force + "\n" + SHOW : "a.o sub/c.o: %.o: %.c" + force + " | sub\n" + SHOW + "b.o d.o: " + pick(HEADERS) + "\n" + SHOW);
        out.append(once(2) ? "FORCE:\n.PHONY: FORCE\n" : "FORCE:\n");
        out.append(once(2) ? "made.h: made.in\n" + SHOW : "%.h: %.in\n" + SHOW);
        String[] more = {
            "VPATH = src\n", "2.h: 4.h\n", "2.h: a.o\n", "sub/3.h: 6.h ; @echo remaking $@ for $?\n", ".PHONY: 6.h\n", ".SECONDARY:\n", ".INTERMEDIATE: made.h\n",
            "7.h:: 1.h ; @echo first $@\n7.h:: 2.h ; @echo second $@\n", "8.h: ; false\n", "%.h: ; @echo no way to $@; false\n", "9.h: gone.h\n", ".DEFAULT: ; @echo default $@\n",
            "a.o: 2.h FORCE\n", "b.o: private x = y\n", ".NOTPARALLEL:\n", "1.h 4.h &: 6.h ; @echo both for $?; touch -d 2003-01-01 1.h 4.h\n", "vpath far.h src\n",
            "sub/3.h 5%.h: 4.h\n", "include/%: ;\n"};
        for (String one : more) {
            out.append(once(5) ? one : "");
        }
        out.append("-include .a.o.cmd .b.o.cmd sub/.c.o.cmd .d.o.cmd\n");
        out.append(once(8) ? "d.o: 1.h 9.h\n" : "");
        files.put("Makefile", out.toString());
        for (String object : OBJECTS) {
            if (!once(8)) {
                int name = object.lastIndexOf('/') + 1;
                files.put(object.substring(0, name) + '.' + object.substring(name) + ".cmd", list(object));
            }
        }
    }

    private String list(String object) {
        StringBuilder out = new StringBuilder("savedcmd_" + object + " := cc -o " + object + "\n\ndeps_" + object + " := \\\n");
        for (int i = 1 + random.nextInt(9); i > 0; i--) {
            String name = once(12) ? pick(List.of("a.o", "FORCE", "b.c", "sub")) : pick(HEADERS);
            out.append(once(3) ? "    $(wildcard " + name + ") \\\n" : "  " + name + " \\\n");
        }
        return out + "\n" + object + ": $(deps_" + object + ")\n" + (once(6) ? "" : "\n$(deps_" + object + "):\n");
    }
}
