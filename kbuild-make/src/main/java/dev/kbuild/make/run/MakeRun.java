package dev.kbuild.make.run;

import dev.kbuild.make.cli.CommandLine;
import dev.kbuild.make.cli.MakeFlags;
import dev.kbuild.make.cli.Switches;
import dev.kbuild.make.cli.Usage;
import dev.kbuild.make.console.DebugVoice;
import dev.kbuild.make.console.Terminal;
import dev.kbuild.make.console.Voice;
import dev.kbuild.make.disk.Directories;
import dev.kbuild.make.disk.DiskException;
import dev.kbuild.make.disk.Glob;
import dev.kbuild.make.eval.AutomaticVariables;
import dev.kbuild.make.eval.ChildEnvironment;
import dev.kbuild.make.eval.Completion;
import dev.kbuild.make.eval.DiskWildcards;
import dev.kbuild.make.eval.ImplicitRules;
import dev.kbuild.make.eval.Inclusion;
import dev.kbuild.make.eval.ReadMakefile;
import dev.kbuild.make.eval.Session;
import dev.kbuild.make.event.Event;
import dev.kbuild.make.event.Events;
import dev.kbuild.make.graph.DebugLog;
import dev.kbuild.make.graph.FileTimes;
import dev.kbuild.make.graph.ImplicitSearch;
import dev.kbuild.make.graph.Lookahead;
import dev.kbuild.make.rule.FileNames;
import dev.kbuild.make.rule.Mtime;
import dev.kbuild.make.rule.RuleBook;
import dev.kbuild.make.rule.Target;
import dev.kbuild.make.rule.Target.Progress;
import dev.kbuild.make.rule.Target.Verdict;
import dev.kbuild.make.source.FatalError;
import dev.kbuild.make.text.Blank;
import dev.kbuild.make.text.Words;
import dev.kbuild.make.variable.Variable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From reading the makefiles to the last goal; begins anew, as another one of these, when the makefiles were remade. */
final class MakeRun {
  private static final List<String> DEFAULT_MAKEFILES = List.of("GNUmakefile", "makefile", "Makefile");
  private static final List<String> INCLUDE_DIRECTORIES = List.of("/usr/gnu/include", "/usr/local/include", "/usr/include");

  private final Setup setup;
  private final Switches switches;
  private final Voice voice;
  private final int restarts;
  private final Session session;
  private final RuleBook rules;
  private final Directories directories;
  private final InitialVariables initial;
  private final Modes modes = new Modes();
  private final ImplicitRules implicitRules;
  private DebugVoice debug;
  private Jobs jobs;
  private Updater updater;
  private FileTimes times;
  private Deletion deletion;
  private String standardInput;

  MakeRun(Setup setup, int restarts) {
    this.setup = setup;
    this.switches = setup.switches();
    this.voice = setup.voice();
    this.restarts = restarts;
    this.directories = new Directories(setup.disk());
    Host host = setup.host();
    ShellFunction shell = new ShellFunction(host.processes(), setup.invocation().environment(), voice,
        setup.invocation().input(), host.events(), setup.number(), host.probes());
    Glob glob = new Glob(directories, host.nameOrder());
    this.session = new Session(setup.disk(),
        new DiskWildcards(setup.disk(), glob, host.users(), this::home), voice, host.makefiles(), shell);
    this.rules = session.rules();
    this.initial = new InitialVariables(setup, session, restarts);
    this.implicitRules = new ImplicitRules(session);
  }

  private String home() {
    Variable home = session.variables().find("HOME");
    return home == null ? "" : session.expander().valueOf(home);
  }

  /** The exit status; empty when makefiles were remade and everything must be read again. */
  Optional<Integer> run() {
    Optional<Integer> status = Optional.of(Make.FAILURE);
    boolean restart = false;
    JobOutput early = syncsBySelf() ? new JobOutput(voice.terminal()) : null;
    Terminal terminal = voice.terminal();
    voice.announcesEachTime(early != null);
    try {
      if (early != null) {
        voice.redirect(early);
      }
      try {
        read();
        prepare();
      } catch (FatalError error) {
        voice.fatal(error);
        throw new Stop(Make.FAILURE);
      } finally {
        if (early != null) {
          voice.redirect(terminal);
          early.show(terminal, voice, true);
        }
      }
      if (remakeMakefiles()) {
        restart = true;
        status = Optional.empty();
        return status;
      }
      status = Optional.of(updateGoals());
    } catch (FatalError error) {
      voice.fatal(error);
    } catch (Stop stop) {
      status = Optional.of(stop.status());
    } finally {
      end(status, restart);
    }
    return status;
  }

  private void end(Optional<Integer> status, boolean restart) {
    if (jobs != null) {
      waitForJobs(status.orElse(Make.SUCCESS) != Make.SUCCESS);
      setup.host().interruption().forget(jobs.wakeUp());
      deletion.deleteIntermediates(setup.host().interruption().requested() != null);
    }
    if (switches.printDataBase()) {
      voice.raw(new DataBase(session, directories).text());
    }
    if (times != null && times.sawFuture() && !restart) {
      voice.error("warning:  Clock skew detected.  Your build may be incomplete.");
    }
    if (standardInput != null && !restart) {
      try {
        setup.disk().delete(standardInput);
      } catch (DiskException gone) {
        voice.error("unlink (temporary file): " + gone.getMessage());
      }
    }
  }

  private void waitForJobs(boolean failed) {
    boolean tell = failed;
    while (true) {
      try {
        jobs.finishAll(tell);
        return;
      } catch (Stop another) {
        tell = false;
      } catch (FatalError another) {
        voice.fatal(another);
        tell = false;
      }
    }
  }

  private void read() {
    long start = System.nanoTime();
    initial.define();
    debug = DebugVoice.parse(voice, switches.debug());
    if (debug.shows(DebugLog.Kind.BASIC) && restarts == 0) {
      voice.raw(Usage.VERSION);
    }
    checkOutputSync();
    session.warnUndefined = switches.warnUndefined();
    includeDirectories();
    if (!switches.noRules()) {
      implicitRules.prepareSuffixes();
    }
    if (debug.shows(DebugLog.Kind.BASIC)) {
      debug.say(0, "Reading makefiles...");
    }
    for (String text : switches.evals()) {
      session.expander().evaluate(text);
    }
    Inclusion inclusion = new Inclusion(session);
    readMakefilesVariable(inclusion);
    List<String> files = switches.files();
    for (String file : files) {
      readMain(inclusion, file.equals("-") ? standardInput() : file);
    }
    if (files.isEmpty()) {
      readDefault(inclusion);
    }
    if (setup.host().events() != Events.NONE) {
      setup.host().events().happened(
          new Event.MakefilesRead(setup.number(), session.read().size(), start, System.nanoTime()));
    }
  }

  private void readMain(Inclusion inclusion, String file) {
    String problem = inclusion.main(file);
    if (problem != null) {
      voice.error(file + ": " + problem);
    }
  }

  private void readDefault(Inclusion inclusion) {
    for (String name : DEFAULT_MAKEFILES) {
      if (setup.disk().exists(name)) {
        readMain(inclusion, name);
        return;
      }
    }
    for (String name : DEFAULT_MAKEFILES) {
      inclusion.missingDefault(name);
    }
  }

  private void readMakefilesVariable(Inclusion inclusion) {
    boolean warn = session.warnUndefined;
    session.warnUndefined = false;
    String names = session.expander().expand("$(MAKEFILES)");
    session.warnUndefined = warn;
    for (Words w = Words.of(names); w.next(); ) {
      inclusion.include(w.word(), true, false, null);
    }
  }

  /** Keeps what standard input holds in a file, so that it can be read again. */
  private String standardInput() {
    String directory = setup.invocation().environment().getOrDefault("TMPDIR", "/tmp");
    String name = directory + "/Gm" + Long.toString(System.nanoTime() & 0xffffffffL, Character.MAX_RADIX);
    try {
      setup.disk().write(name, setup.host().standardInput().get().getBytes(StandardCharsets.ISO_8859_1));
    } catch (DiskException problem) {
      throw new FatalError(null, "fopen (temporary file): " + problem.getMessage());
    }
    standardInput = name;
    return name;
  }

  private void includeDirectories() {
    List<String> found = new ArrayList<>();
    for (String directory : switches.includeDirectories()) {
      String home = directory.startsWith("~") ? session.wildcards().home(directory) : directory;
      if (setup.disk().isDirectory(home)) {
        found.add(home.length() > 1 && home.endsWith("/") ? home.substring(0, home.length() - 1) : home);
      }
    }
    List<String> standard = new ArrayList<>(found);
    for (String directory : INCLUDE_DIRECTORIES) {
      if (setup.disk().isDirectory(directory)) {
        standard.add(directory);
      }
    }
    session.includeDirectories = standard;
    List<String> shown = new ArrayList<>(standard);
    shown.add("/usr/include");
    session.variables().globals().define(
        ".INCLUDE_DIRS", String.join(" ", shown), dev.kbuild.make.variable.Origin.DEFAULT);
  }

  /** What is written while makefiles are read is kept together, too. */
  private boolean syncsBySelf() {
    return "line".equals(switches.outputSync()) || "target".equals(switches.outputSync());
  }

  private Jobs.Sync checkOutputSync() {
    String kind = switches.outputSync();
    if (kind == null) {
      return Jobs.Sync.NONE;
    }
    switch (kind) {
      case "none":
        return Jobs.Sync.NONE;
      case "line":
        return Jobs.Sync.LINE;
      case "target":
        return Jobs.Sync.TARGET;
      case "recurse":
        return Jobs.Sync.RECURSE;
      default:
        throw new FatalError(null, "unknown output-sync type '" + kind + "'");
    }
  }

  /** Between the last makefile and the first target. */
  private void prepare() {
    Variable flags = session.variables().globals().get("MAKEFLAGS");
    if (flags != null) {
      List<String> evaluated = List.copyOf(switches.evals());
      CommandLine.parseFlags(session.expander().valueOf(flags), switches);
      switches.evals(evaluated);
      setup.pool().commandLineWins();
      switches.settle(setup.level());
      // What a makefile says about announcing is for the makes below; ours has been settled, unless it asks for it.
      voice.announcesDirectory(voice.announcesDirectory() || switches.printDirectory());
    }
    session.warnUndefined = switches.warnUndefined();
    setup.pool().choose();
    initial.flags(MakeFlags.Extent.FULL);
    modes.touch = switches.touch();
    modes.question = switches.question();
    modes.justPrint = switches.justPrint();
    modes.keepGoing = switches.keepGoing();
    modes.trace = switches.trace();
    modes.alwaysMake = switches.alwaysMake() && restarts == 0;
    for (String name : setup.goals()) {
      rules.mention(FileNames.withoutDot(name)).isGoal = true;
    }
    AutomaticVariables automatic = new AutomaticVariables(rules, () -> modes.alwaysMake);
    new Completion(session, automatic).complete();
    modes.silent = switches.silent() || rules.silent;
    modes.ignoreErrors = switches.ignoreErrors() || rules.ignoreErrors;
    implicitRules.convertSuffixRules();
    if (!switches.noRules()) {
      implicitRules.addBuiltIns();
    }
    machinery(automatic);
    pinned(switches.oldFiles(), true);
    if (restarts == 0) {
      pinned(switches.newFiles(), false);
    }
  }

  private void machinery(AutomaticVariables automatic) {
    Host host = setup.host();
    Invocation invocation = setup.invocation();
    times = new FileTimes(session, directories, host.clock(), switches.checkLinks());
    Touching touching = new Touching(setup.disk(), voice, modes);
    Finishing finishing = new Finishing(times, modes, touching);
    deletion = new Deletion(setup.disk(), rules, voice, modes, debug);
    Jobs.Parts parts = new Jobs.Parts();
    parts.session = session;
    parts.modes = modes;
    parts.voice = voice;
    parts.automatic = automatic;
    JobPool pool = setup.pool().get();
    parts.pool = pool;
    parts.starter = new CommandStarter(session,
        new ChildEnvironment(session, invocation.environment(), setup.level()), host.processes(), voice, pool,
        new NestedMakes(host, pool, setup.command(), setup.disk().directory(), setup.number()),
        invocation.input());
    parts.finishing = finishing;
    parts.deletion = deletion;
    parts.touching = touching;
    parts.load = new Load(setup.disk(), switches.load());
    parts.sync = checkOutputSync();
    parts.events = host.events();
    parts.make = setup.number();
    parts.interruption = host.interruption();
    voice.announcesEachTime(parts.sync == Jobs.Sync.LINE || parts.sync == Jobs.Sync.TARGET);
    jobs = new Jobs(parts);
    host.interruption().listen(jobs.wakeUp());
    ImplicitSearch implicit = new ImplicitSearch(session, times, directories, automatic, debug);
    updater = new Updater(rules, times, new Lookahead(setup.disk(), times, host.threads()), implicit, jobs, finishing, modes, voice, debug,
        new Reasons(host.events(), setup.number()));
    jobs.complainsOfGoal(updater::complainOfGoal);
  }

  /** Files given by {@code -o} and {@code -W}. */
  private void pinned(List<String> names, boolean old) {
    for (String name : names) {
      Target target = rules.mention(FileNames.withoutDot(expandedHome(name)));
      target.mtime = old ? Mtime.OLD : Mtime.NEW;
      target.mtimeBefore = target.mtime;
      if (old) {
        target.updated = true;
        target.verdict = Verdict.SUCCESS;
        target.progress = Progress.FINISHED;
      }
    }
  }

  /** True when some makefile changed by it. */
  private boolean remakeMakefiles() {
    List<Goal> goals = new ArrayList<>();
    List<Long> before = new ArrayList<>();
    if (debug.shows(DebugLog.Kind.BASIC)) {
      debug.say(0, "Updating makefiles....");
    }
    for (int i = session.read().size() - 1; i >= 0; i--) {
      ReadMakefile makefile = session.read().get(i);
      Target target = makefile.target();
      if (target.name.equals(standardInput)) {
        continue;
      }
      if (mightLoop(target)) {
        if (debug.shows(DebugLog.Kind.VERBOSE)) {
          debug.say(0, "Makefile '" + target.name + "' might loop; not remaking it.");
        }
        continue;
      }
      goals.add(new Goal(target, makefile));
      before.add(times.withoutSearch(target));
    }
    initial.flags(MakeFlags.Extent.WHILE_REMAKING);
    debug.remakingMakefiles(true);
    modes.remakingMakefiles = true;
    Verdict verdict = updater.update(goals);
    modes.remakingMakefiles = false;
    debug.remakingMakefiles(false);
    initial.flags(MakeFlags.Extent.FULL);
    switch (verdict) {
      case SUCCESS:
        return true;
      case FAILED:
        return anyRemade(goals, before);
      default:
        return false;
    }
  }

  private static boolean mightLoop(Target makefile) {
    for (Target t = makefile.firstDoubleColon; t != null; t = t.next) {
      if (t.prerequisites.isEmpty() && t.recipe != null) {
        return true;
      }
    }
    return false;
  }

  private boolean failedMakefile;

  private boolean anyRemade(List<Goal> goals, List<Long> before) {
    boolean remade = false;
    boolean mustDie = false;
    for (int i = 0; i < goals.size(); i++) {
      Target target = goals.get(i).target.real();
      ReadMakefile makefile = goals.get(i).makefile;
      if (target.updated) {
        if (target.verdict == Verdict.SUCCESS) {
          remade |= times.withoutSearch(target) != before.get(i);
        } else if (!makefile.isOptional()) {
          voice.error("Failed to remake makefile '" + target.name + "'.");
          long now = times.withoutSearch(target);
          remade |= now != Mtime.MISSING && now != before.get(i);
          failedMakefile = true;
        }
      } else if (!makefile.isOptional()) {
        if (makefile.isIncluded()) {
          voice.error("Included makefile '" + target.name + "' was not found.");
        } else {
          voice.error("Makefile '" + target.name + "' was not found");
          mustDie = true;
        }
      }
    }
    if (!remade && mustDie) {
      throw new Stop(Make.FAILURE);
    }
    return remade;
  }

  private int updateGoals() {
    modes.alwaysMake = switches.alwaysMake();
    List<Goal> goals = new ArrayList<>();
    for (String name : setup.goals()) {
      Target target = rules.mention(name.equals("./") ? name : FileNames.withoutDot(expandedHome(name)));
      target.isGoal = true;
      goals.add(new Goal(target, null));
    }
    if (goals.isEmpty()) {
      goals.add(new Goal(defaultGoal(), null));
    }
    if (debug.shows(DebugLog.Kind.BASIC)) {
      debug.say(0, "Updating goal targets....");
    }
    Verdict verdict = updater.update(goals);
    switch (verdict) {
      case FAILED:
        return Make.FAILURE;
      case OUT_OF_DATE:
        return Make.OUT_OF_DATE;
      default:
        return failedMakefile ? Make.FAILURE : Make.SUCCESS;
    }
  }

  private String expandedHome(String name) {
    return name.startsWith("~") ? session.wildcards().home(name) : name;
  }

  private Target defaultGoal() {
    Variable variable = session.variables().globals().get(".DEFAULT_GOAL");
    String name = variable == null ? "" : session.expander().valueOf(variable);
    if (Blank.skip(name, 0) == name.length()) {
      boolean none = true;
      for (ReadMakefile makefile : session.read()) {
        none &= makefile.isOptional() && !makefile.isIncluded();
      }
      throw new FatalError(null, none ? "No targets specified and no makefile found" : "No targets");
    }
    Target known = rules.find(name);
    if (known != null) {
      return known;
    }
    List<String> names = FileNames.literal(name);
    if (names.size() > 1) {
      throw new FatalError(null, ".DEFAULT_GOAL contains more than one target");
    }
    return rules.mention(names.get(0));
  }
}
