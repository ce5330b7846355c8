package dev.kbuild.make.cli;

/** What {@code --help} and {@code --version} print. */
public final class Usage {
  /** The first line is the one scripts look at. */
  public static final String VERSION =
      "GNU Make 4.3 compatible: kbuild-make 0.1.0\n"
          + "Built for x86_64-pc-linux-gnu\n"
          + "License Apache-2.0 <https://www.apache.org/licenses/LICENSE-2.0>\n"
          + "An implementation of GNU make's language for the JVM; not GNU make itself.\n"
          + "There is NO WARRANTY, to the extent permitted by law.\n";

  private static final String OPTIONS =
      "  -b, -m                      Accepted for the sake of old scripts.\n"
          + "  -B, --always-make           Remake everything, whatever its age.\n"
          + "  -C DIRECTORY, --directory=DIRECTORY\n"
          + "                              Work in DIRECTORY.\n"
          + "  -d                          Show all that --debug can show.\n"
          + "  --debug[=FLAGS]             Show how decisions are made: a, b, v, i, j, m or n.\n"
          + "  -e, --environment-overrides The environment wins over makefiles.\n"
          + "  -E STRING, --eval=STRING    Read STRING before all makefiles.\n"
          + "  -f FILE, --file=FILE, --makefile=FILE\n"
          + "                              Read FILE and no default makefile.\n"
          + "  -h, --help                  Show this and stop.\n"
          + "  -i, --ignore-errors         Go on after any command that fails.\n"
          + "  -I DIRECTORY, --include-dir=DIRECTORY\n"
          + "                              Look for included makefiles in DIRECTORY, too.\n"
          + "  -j [N], --jobs[=N]          Run up to N commands at once; any number without N.\n"
          + "  -k, --keep-going            After a failure make what does not depend on it.\n"
          + "  -l [N], --load-average[=N], --max-load[=N]\n"
          + "                              Start no further command while the load is above N.\n"
          + "  -L, --check-symlink-times   A link counts as well as the file it leads to.\n"
          + "  -n, --just-print, --dry-run, --recon\n"
          + "                              Show the commands and do not run them.\n"
          + "  -o FILE, --old-file=FILE, --assume-old=FILE\n"
          + "                              FILE is older than everything and is not remade.\n"
          + "  -O[TYPE], --output-sync[=TYPE]\n"
          + "                              Keep output together: by line, target, recurse or none.\n"
          + "  -p, --print-data-base       Show all variables and rules.\n"
          + "  -q, --question              Run nothing; exit with 1 if something is out of date.\n"
          + "  -r, --no-builtin-rules      Forget the rules that are built in.\n"
          + "  -R, --no-builtin-variables  Forget the variables that are built in, and the rules.\n"
          + "  -s, --silent, --quiet       Do not show commands before they run.\n"
          + "  --no-silent                 Undo -s.\n"
          + "  -S, --no-keep-going, --stop Undo -k.\n"
          + "  -t, --touch                 Touch targets and run nothing.\n"
          + "  --trace                     Show why each recipe runs, and all its commands.\n"
          + "  -v, --version               Show which make this is and stop.\n"
          + "  -w, --print-directory       Tell when a directory is entered and left.\n"
          + "  --no-print-directory        Undo -w, also where it is implied.\n"
          + "  -W FILE, --what-if=FILE, --new-file=FILE, --assume-new=FILE\n"
          + "                              FILE is newer than everything.\n"
          + "  --warn-undefined-variables  Tell of references to variables nobody set.\n"
          + "  --why=TARGET                Tell why TARGET is remade.\n"
          + "  --events=FILE               Write what happens to FILE, as lines of JSON.\n"
          + "  --profile=FILE              Write where the time goes to FILE, as a Chrome trace.\n";

  private Usage() {}

  /** The usage, for a program of this name. */
  public static String text(String program) {
    return "Usage: " + program + " [options] [target] ...\nOptions:\n" + OPTIONS
        + "\nThis program built for x86_64-pc-linux-gnu\n"
        + "Report bugs to <https://github.com/kbuild-maven/kbuild-maven/issues>\n";
  }
}
