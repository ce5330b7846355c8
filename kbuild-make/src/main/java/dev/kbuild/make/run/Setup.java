package dev.kbuild.make.run;

import dev.kbuild.make.cli.Switches;
import dev.kbuild.make.console.Voice;
import dev.kbuild.make.disk.Disk;
import java.util.List;

/**
 * What stays the same when a make begins anew because its makefiles changed.
 *
 * @param number of this make among all in the run
 * @param definitions assignments from MAKEFLAGS and the command line, in that order
 * @param command what MAKE expands to
 */
record Setup(
    Host host,
    Invocation invocation,
    int number,
    Disk disk,
    Switches switches,
    List<String> definitions,
    List<String> goals,
    int level,
    Voice voice,
    PoolChoice pool,
    String command) {}
