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
      "  -b, -m                      Ignored for compatibility.\n"
      + "  -B, --always-make           Unconditionally make all targets.\n"
      + "  -C DIRECTORY, --directory=DIRECTORY\n"
      + "                              Change to DIRECTORY before doing anything.\n"
      + "  -d                          Print lots of debugging information.\n"
      + "  --debug[=FLAGS]             Print various types of debugging information.\n"
      + "  -e, --environment-overrides\n"
      + "                              Environment variables override makefiles.\n"
      + "  -E STRING, --eval=STRING    Evaluate STRING as a makefile statement.\n"
      + "  -f FILE, --file=FILE, --makefile=FILE\n"
      + "                              Read FILE as a makefile.\n"
      + "  -h, --help                  Print this message and exit.\n"
      + "  -i, --ignore-errors         Ignore errors from recipes.\n"
      + "  -I DIRECTORY, --include-dir=DIRECTORY\n"
      + "                              Search DIRECTORY for included makefiles.\n"
      + "  -j [N], --jobs[=N]          Allow N jobs at once; infinite jobs with no arg.\n"
      + "  -k, --keep-going            Keep going when some targets can't be made.\n"
      + "  -l [N], --load-average[=N], --max-load[=N]\n"
      + "                              Don't start multiple jobs unless load is below N.\n"
      + "  -L, --check-symlink-times   Use the latest mtime between symlinks and target.\n"
      + "  -n, --just-print, --dry-run, --recon\n"
      + "                              Don't actually run any recipe; just print them.\n"
      + "  -o FILE, --old-file=FILE, --assume-old=FILE\n"
      + "                              Consider FILE to be very old and don't remake it.\n"
      + "  -O[TYPE], --output-sync[=TYPE]\n"
      + "                              Synchronize output of parallel jobs by TYPE.\n"
      + "  -p, --print-data-base       Print make's internal database.\n"
      + "  -q, --question              Run no recipe; exit status says if up to date.\n"
      + "  -r, --no-builtin-rules      Disable the built-in implicit rules.\n"
      + "  -R, --no-builtin-variables  Disable the built-in variable settings.\n"
      + "  -s, --silent, --quiet       Don't echo recipes.\n"
      + "  --no-silent                 Echo recipes (disable --silent mode).\n"
      + "  -S, --no-keep-going, --stop\n"
      + "                              Turns off -k.\n"
      + "  -t, --touch                 Touch targets instead of remaking them.\n"
      + "  --trace                     Print tracing information.\n"
      + "  -v, --version               Print the version number of make and exit.\n"
      + "  -w, --print-directory       Print the current directory.\n"
      + "  --no-print-directory        Turn off -w, even if it was turned on implicitly.\n"
      + "  -W FILE, --what-if=FILE, --new-file=FILE, --assume-new=FILE\n"
      + "                              Consider FILE to be infinitely new.\n"
      + "  --warn-undefined-variables  Warn when an undefined variable is referenced.\n"
      + "  --why=TARGET                Tell why TARGET is remade.\n"
      + "  --events=FILE               Write what happens to FILE, as lines of JSON.\n"
      + "  --profile=FILE              Write where the time goes to FILE, as a Chrome trace.\n"
      + "  --no-shell-memo             Run every compiler probe again.\n";

  private Usage() {}

  /** The usage, for a program of this name. */
  public static String text(String program) {
    return "Usage: " + program + " [options] [target] ...\nOptions:\n" + OPTIONS
        + "\nThis program built for x86_64-pc-linux-gnu\n"
        + "Report bugs to <https://github.com/kbuild-maven/kbuild-maven/issues>\n";
  }
}
