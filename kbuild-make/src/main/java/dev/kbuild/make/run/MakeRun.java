package dev.kbuild.make.run;

import dev.kbuild.make.cli.CommandLine;
import dev.kbuild.make.cli.MakeFlags;
import dev.kbuild.make.cli.Switches;
import dev.kbuild.make.cli.Usage;
import dev.kbuild.make.console.DebugVoice;
import dev.kbuild.make.console.Terminal;
import dev.kbuild.make.console.Voice;
import dev.kbuild.make.disk.Directories;
import dev.kbuild.make.disk.Glob;
import dev.kbuild.make.eval.AutomaticVariables;
import dev.kbuild.make.eval.ChildEnvironment;
import dev.kbuild.make.eval.Completion;
import dev.kbuild.make.eval.DiskWildcards;
import dev.kbuild.make.eval.ImplicitRules;
import dev.kbuild.make.eval.ReadMakefile;
import dev.kbuild.make.eval.Session;
import dev.kbuild.make.event.Event;
import dev.kbuild.make.event.Events;
import dev.kbuild.make.graph.DebugLog;
import dev.kbuild.make.graph.FileTimes;
import dev.kbuild.make.graph.ImplicitSearch;
import dev.kbuild.make.graph.Lookahead;
import dev.kbuild.make.process.CheckMemory;
import dev.kbuild.make.rule.RuleBook;
import dev.kbuild.make.rule.Target.Verdict;
import dev.kbuild.make.source.FatalError;
import dev.kbuild.make.variable.Origin;
import dev.kbuild.make.variable.Variable;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** From reading the makefiles to the last goal; begins anew, as another one of these, when the makefiles were remade. */
final class MakeRun {
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
  private final Reading reading;
  private final NamedTargets named;
  private DebugVoice debug;
  private Jobs jobs;
  private Updater updater;
  private FileTimes times;
  private Deletion deletion;
  private Remaking remaking;

  MakeRun(Setup setup, int restarts) {
    this.setup = setup;
    this.switches = setup.switches();
    this.voice = setup.voice();
    this.restarts = restarts;
    this.directories = new Directories(setup.disk());
    Host host = setup.host();
    ShellFunction shell = new ShellFunction(host.processes(), setup.invocation().environment(), voice,
        setup.invocation().input(), host.events(), setup.number(), host.probes(), host.interruption(), setup.invocation().seen());
    Glob glob = new Glob(directories, host.collation().of(setup.invocation().environment()));
    this.session = new Session(setup.disk(),
        new DiskWildcards(setup.disk(), glob, host.users(), new Home()), voice, host.makefiles(), shell);
    this.rules = session.rules();
    this.initial = new InitialVariables(setup, session, restarts);
    this.implicitRules = new ImplicitRules(session);
    this.reading = new Reading(setup, session);
    this.named = new NamedTargets(session, setup.goals());
  }

  /** What {@code ~} stands for. */
  private final class Home implements Supplier<String> {
    @Override
    public String get() {
      Variable home = session.variables().find("HOME");
      return home == null ? "" : session.expander().valueOf(home);
    }
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
      reading.deleteStandardInput();
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
    if (!restart) {
      reading.deleteStandardInput();
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
    talk();
    if ((switches.printDataBase() || debug.shows(DebugLog.Kind.BASIC)) && restarts == 0) {
      voice.raw(switches.printDataBase() ? Usage.VERSION.replaceAll("(?m)^", "# ") : Usage.VERSION);
    }
    initial.define();
    if (!switches.noRules()) {
      implicitRules.prepareSuffixes();
    }
    if (debug.shows(DebugLog.Kind.BASIC)) {
      debug.say(0, "Reading makefiles...");
    }
    reading.evals();
    initial.evaluated();
    reading.all();
    if (setup.host().events() != Events.NONE) {
      setup.host().events().happened(
          new Event.MakefilesRead(setup.number(), session.read().size(), start, System.nanoTime()));
    }
  }

  /** What is written while makefiles are read is kept together, too. */
  private boolean syncsBySelf() {
    return "line".equals(switches.outputSync()) || "target".equals(switches.outputSync());
  }

  /** What the options say about what is to be told. */
  private void talk() {
    debug = DebugVoice.parse(voice, switches.debug());
    if (debug.isSilent()) {
      switches.noDebugging();
    }
    OutputSync.named(switches.outputSync());
    session.warnUndefined = switches.warnUndefined();
  }

  /** What makefiles have added to the options. */
  private void flagsOfMakefiles() {
    boolean hadNoRules = switches.noRules();
    boolean hadNoVariables = switches.noVariables();
    flagsIn("GNUMAKEFLAGS");
    session.variables().globals().define("GNUMAKEFLAGS", "", Origin.OVERRIDE);
    flagsIn("MAKEFLAGS");
    talk();
    setup.pool().commandLineWins(switches);
    // What a makefile says about announcing is for the makes below; ours has been settled, unless it asks for it.
    voice.announcesDirectory(voice.announcesDirectory() || switches.printDirectory());
    if (switches.noRules() && !hadNoRules) {
      implicitRules.forgetSuffixes();
      initial.noSuffixes();
    }
    if (switches.noVariables() && !hadNoVariables) {
      initial.noDefaults();
    }
  }

  private void flagsIn(String name) {
    Variable flags = session.variables().globals().get(name);
    if (flags != null) {
      initial.definitions(CommandLine.parseFlags(session.expander().valueOf(flags), switches, new ArgumentFile(new Home().get(), setup.host().users())).definitions());
    }
  }

  /** Between the last makefile and the first target. */
  private void prepare() {
    flagsOfMakefiles();
    setup.pool().choose(switches);
    initial.flags(MakeFlags.Extent.FULL);
    modes.touch = switches.touch();
    modes.question = switches.question();
    modes.justPrint = switches.justPrint();
    modes.keepGoing = switches.keepGoing();
    modes.trace = switches.trace();
    modes.alwaysMake = switches.alwaysMake() && restarts == 0;
    named.mention();
    AutomaticVariables automatic = new AutomaticVariables(rules, modes);
    Completion completion = new Completion(session, automatic);
    completion.complete();
    modes.silent = switches.silent() || rules.silent;
    modes.ignoreErrors = switches.ignoreErrors() || rules.ignoreErrors;
    implicitRules.convertSuffixRules();
    if (!switches.noRules()) {
      implicitRules.addBuiltIns();
    }
    completion.extraPrerequisitesOfPatternRules();
    machinery(automatic);
    named.old(switches.oldFiles());
    if (restarts == 0) {
      named.changed(switches.newFiles());
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
        new NestedMakes(host, pool, setup.command(), setup.disk().directory(), invocation.environment().get("PATH"), setup.number(),
            invocation.seen()),
        new CheckMemory(host.probes()),
        invocation.input(),
        invocation.seen());
    parts.finishing = finishing;
    parts.deletion = deletion;
    parts.touching = touching;
    parts.load = new Load(setup.disk(), switches.load());
    parts.sync = OutputSync.named(switches.outputSync()).with(parts.pool);
    parts.events = new JobEvents(host.events(), setup.number());
    parts.interruption = host.interruption();
    voice.announcesEachTime(parts.sync.isOfEachMake());
    jobs = new Jobs(parts);
    host.interruption().listen(jobs.wakeUp());
    ImplicitSearch implicit = new ImplicitSearch(session, times, directories, automatic, debug);
    updater = new Updater(rules, times, new Lookahead(setup.disk(), times, host.threads()), implicit, jobs, finishing, modes, voice, debug,
        new Reasons(host.events(), setup.number()));
    jobs.goalsAreOf(updater);
  }

  /** True when some makefile changed by it. */
  private boolean remakeMakefiles() {
    if (debug.shows(DebugLog.Kind.BASIC)) {
      debug.say(0, "Updating makefiles....");
    }
    remaking = new Remaking(voice, debug, times, updater, modes, initial);
    for (int i = session.read().size() - 1; i >= 0; i--) {
      ReadMakefile makefile = session.read().get(i);
      if (!reading.isStandardInput(makefile.target().name)) {
        remaking.add(makefile);
      }
    }
    return remaking.run();
  }

  private int updateGoals() {
    modes.alwaysMake = switches.alwaysMake();
    List<Goal> goals = named.goals();
    if (debug.shows(DebugLog.Kind.BASIC)) {
      debug.say(0, "Updating goal targets....");
    }
    Verdict verdict = updater.update(goals);
    if (times.sawFuture()) {
      voice.error("warning:  Clock skew detected.  Your build may be incomplete.");
    }
    switch (verdict) {
      case FAILED:
        return Make.FAILURE;
      case OUT_OF_DATE:
        return Make.OUT_OF_DATE;
      default:
        return remaking.failed() ? Make.FAILURE : Make.SUCCESS;
    }
  }
}
