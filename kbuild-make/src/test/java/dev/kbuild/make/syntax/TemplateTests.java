package dev.kbuild.make.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kbuild.make.syntax.Expansion.Call;
import dev.kbuild.make.syntax.Expansion.Computed;
import dev.kbuild.make.syntax.Expansion.Literal;
import dev.kbuild.make.syntax.Expansion.Malformed;
import dev.kbuild.make.syntax.Expansion.Reference;
import dev.kbuild.make.syntax.Expansion.Replacement;
import dev.kbuild.make.syntax.Expansion.Sequence;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateTests {
  private static Expansion of(String text) {
    return new Template(text).expansion();
  }

  @Test
  void referencesAndTextStandSideBySide() {
    assertThat(of("a$(b)c$d$$"))
        .isEqualTo(new Sequence(List.of(new Literal("a"), new Reference("b"), new Literal("c"), new Reference("d"), new Literal("$"))));
  }

  @Test
  void aDollarAtTheEndIsItself() {
    assertThat(of("a$")).isEqualTo(new Literal("a$"));
  }

  @Test
  void colonAndEqualsReplace() {
    assertThat(of("$(objects:.o=.c)")).isEqualTo(new Replacement("objects", ".o", ".c"));
    assertThat(of("$(a:b)")).isEqualTo(new Reference("a:b"));
  }

  @Test
  void whatIsComputedIsUnderstoodLater() {
    assertThat(of("$($(a)b)")).isEqualTo(new Computed(new Sequence(List.of(new Reference("a"), new Literal("b")))));
  }

  @Test
  void unmatchedBracketsInsideMakeASimpleName() {
    assertThat(of("$($(a)")).isEqualTo(new Reference("$(a"));
  }

  @Test
  void aFunctionIsOneOnlyWhenABlankFollows() {
    assertThat(of("$(strip a)")).isEqualTo(new Call(FunctionName.STRIP, List.of(new Literal("a"))));
    assertThat(of("$(strip)")).isEqualTo(new Reference("strip"));
  }

  @Test
  void theLastArgumentTakesInFurtherCommas() {
    assertThat(of("$(subst a,b,c,d)"))
        .isEqualTo(new Call(FunctionName.SUBST, List.of(new Literal("a"), new Literal("b"), new Literal("c,d"))));
  }

  @Test
  void whatIsMissingIsAnErrorOnlyWhenExpanded() {
    assertThat(of("$(a")).isEqualTo(new Malformed("unterminated variable reference"));
    assertThat(of("$(call f,")).isEqualTo(new Malformed("unterminated call to function 'call': missing ')'"));
  }
}
