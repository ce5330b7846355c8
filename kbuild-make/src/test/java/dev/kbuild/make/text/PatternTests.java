package dev.kbuild.make.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PatternTests {
  @Test
  void theFirstPercentStandsForTheStem() {
    Pattern pattern = Pattern.parse("lib%.a%");

    assertThat(pattern.matches("libfoo.a%")).isTrue();
    assertThat(pattern.stemOf("libfoo.a%")).isEqualTo("foo");
    assertThat(pattern.matches("lib.a")).isFalse();
  }

  @Test
  void aBackslashQuotesThePercentAndBackslashesBeforeItAreHalved() {
    assertThat(Pattern.parse("a\\%b")).isEqualTo(new Pattern("a%b", null));
    assertThat(Pattern.parse("a\\\\%b")).isEqualTo(new Pattern("a\\", "b"));
    assertThat(Pattern.parse("a\\b%")).isEqualTo(new Pattern("a\\b", ""));
  }

  @Test
  void withoutPercentOnlyTheWordItselfMatches() {
    assertThat(Pattern.parse("all").matches("all")).isTrue();
    assertThat(Pattern.parse("all").matches("allx")).isFalse();
  }
}
