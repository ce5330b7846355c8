package dev.kbuild.make.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContinuationsTests {
  @Test
  void backslashNewlineAndTheBlanksAroundItBecomeOneSpace() {
    assertThat(Continuations.join("a  \\\n   b \\\n \\\n c", false)).isEqualTo("a b c");
  }

  @Test
  void posixKeepsTheBlanksInFront() {
    assertThat(Continuations.join("a  \\\n   b", true)).isEqualTo("a   b");
  }

  @Test
  void anEvenNumberOfBackslashesQuotesItselfAndNotTheNewline() {
    assertThat(Continuations.join("a\\\\\nb", false)).isEqualTo("a\\\nb");
  }

  @Test
  void inARecipeOnlyReferencesAreJoined() {
    assertThat(Continuations.joinInsideReferences("echo \\\n $(subst a,\\\n b,c)")).isEqualTo("echo \\\n $(subst a, b,c)");
  }
}
