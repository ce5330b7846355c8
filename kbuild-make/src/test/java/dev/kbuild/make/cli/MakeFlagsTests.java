package dev.kbuild.make.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class MakeFlagsTests {
  private static Switches switches(String... arguments) throws UsageError {
    Switches switches = new Switches();
    CommandLine.parse(List.of(arguments), switches);
    switches.settle(0);
    return switches;
  }

  @Test
  void lettersComeFirstThenWordsInAFixedOrder() throws UsageError {
    Switches given = switches("-l3", "-k", "--no-print-directory", "-j", "3", "-Oline", "-s");

    assertThat(MakeFlags.compose(given, MakeFlags.Extent.FULL)).isEqualTo("ks -j3 -l3 -Oline --no-print-directory");
  }

  @Test
  void whileReadingOnlyFlagsWithoutArgumentsShow() throws UsageError {
    assertThat(MakeFlags.compose(switches("-j2", "--trace", "-Idir"), MakeFlags.Extent.WHILE_READING)).isEqualTo(" --trace");
  }

  @Test
  void noRulesFollowsFromNoVariables() throws UsageError {
    assertThat(MakeFlags.compose(switches("-R"), MakeFlags.Extent.FULL)).isEqualTo("rR");
  }

  @Test
  void blanksAndDollarsAreQuoted() {
    assertThat(MakeFlags.quoted("a b$c")).isEqualTo("a\\ b$$c");
  }

  @Test
  void theFirstWordOfMakeflagsMayLackItsDash() {
    Switches read = new Switches();
    CommandLine line = CommandLine.parseFlags("ks -j2 --jobserver-auth=3,4 -- A=x\\ y", read, UnaryOperator.identity());

    assertThat(read.keepGoing()).isTrue();
    assertThat(read.silent()).isTrue();
    assertThat(read.jobs()).isEqualTo(2);
    assertThat(read.jobserver()).isEqualTo("3,4");
    assertThat(line.definitions()).containsExactly("A=x y");
  }

  @Test
  void anUnknownOptionIsNamed() {
    assertThatThrownBy(() -> switches("--frob")).isInstanceOf(UsageError.class).hasMessage("make: unrecognized option '--frob'");
    assertThatThrownBy(() -> switches("-j0"))
        .isInstanceOf(UsageError.class)
        .hasMessage("make: the '-j' option requires a positive integer argument");
  }
}
