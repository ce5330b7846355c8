package dev.kbuild.make.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DependencyShelfTests {
  private static final DependencyShelf.Version VERSION = new DependencyShelf.Version(1_700_000_000_123_456_789L, 40_000, -7);
  private static final String TEXT = """
      savedcmd_a.o := gcc -DNAME='"a"' -c a.c

      source_a.o := a.c

      deps_a.o := \\
          $(wildcard include/config/ONE) \\
          $(wildcard include/config/TWO) \\
        include/one.h \\
        include/two.h \\
          $(wildcard include/config/ONE) \\
        include/one.h \\

      a.o: $(deps_a.o)
      a.o: $(wildcard tools/check)

      $(deps_a.o):
      """;

  @Test
  void saysTheSameAfterItWasWrittenAndRead() {
    DependencyShelf shelf = new DependencyShelf("/objects", new NameTable(), ByteBuffer.wrap(filled().content()));
    assertThat(said(shelf.find(".a.o.cmd", VERSION))).isEqualTo(said(recognized(TEXT, new NameTable())));
  }

  @Test
  void numbersNamesAnewWhenItIsReadIntoAnotherTable() {
    NameTable table = new NameTable();
    recognized("deps_x := \\\n  include/two.h \\\n  other.h \\\n\n", table);
    DependencyShelf shelf = new DependencyShelf("/objects", table, ByteBuffer.wrap(filled().content()));
    DependencyShelf again = new DependencyShelf("/objects", new NameTable(), ByteBuffer.wrap(shelf.content()));
    assertThat(said(again.find(".a.o.cmd", VERSION))).isEqualTo(said(recognized(TEXT, new NameTable())));
  }

  @Test
  void knowsNothingOfAnotherVersionOfTheFile() {
    DependencyShelf shelf = new DependencyShelf("/objects", new NameTable(), ByteBuffer.wrap(filled().content()));
    for (DependencyShelf.Version other : List.of(
        new DependencyShelf.Version(VERSION.nanos() + 1, VERSION.size(), VERSION.node()),
        new DependencyShelf.Version(VERSION.nanos(), VERSION.size() + 1, VERSION.node()),
        new DependencyShelf.Version(VERSION.nanos(), VERSION.size(), VERSION.node() + 1))) {
      assertThat(shelf.find(".a.o.cmd", other)).isNull();
    }
    assertThat(shelf.find(".b.o.cmd", VERSION)).isNull();
  }

  @Test
  void refusesWhatIsCutShortOrForAnotherLabel() {
    byte[] content = filled().content();
    for (int length : new int[] {0, 1, 10, content.length / 2, content.length - 1}) {
      assertThatThrownBy(() -> new DependencyShelf("/objects", new NameTable(), ByteBuffer.wrap(Arrays.copyOf(content, length))))
          .as("%s bytes", length).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new DependencyShelf("/elsewhere", new NameTable(), ByteBuffer.wrap(content)))
        .hasMessage("not in the form of kbuild-make lists 3, or not for /elsewhere");
  }

  @Test
  void findsEachOfMany() {
    NameTable table = new NameTable();
    DependencyShelf shelf = new DependencyShelf("/objects", table);
    // "Aa" and "BB" have the same hash, and so have all texts put together from them.
    List<String> paths = List.of("AaAa", "AaBB", "BBAa", "BBBB", "a/.b.o.cmd", ".", "");
    for (String path : paths) {
      shelf.keep(path, VERSION, recognized(TEXT.replace("include/two.h", "needed-" + path), table));
    }
    DependencyShelf again = new DependencyShelf("/objects", new NameTable(), ByteBuffer.wrap(shelf.content()));
    for (String path : paths) {
      assertThat(said(again.find(path, VERSION))).as(path).isEqualTo(said(shelf.find(path, VERSION)));
    }
    assertThat(again.find("AaAaAa", VERSION)).isNull();
  }

  @Test
  void doesNotBelieveADamagedListNorADamagedHead() {
    byte[] content = filled().content();
    int damagedLists = 0;
    for (int at = 0; at < content.length; at++) {
      byte[] damaged = content.clone();
      damaged[at] ^= 1;
      DependencyShelf shelf;
      try {
        shelf = new DependencyShelf("/objects", new NameTable(), ByteBuffer.wrap(damaged));
      } catch (IllegalArgumentException refused) {
        continue;
      }
      damagedLists++;
      assertThat(shelf.find(".a.o.cmd", VERSION)).as("byte %s", at).isNull();
    }
    assertThat(damagedLists).isPositive();
  }

  @Test
  void isWrittenWhenItIsWorthAFile() {
    NameTable table = new NameTable();
    DependencyShelf shelf = new DependencyShelf("/objects", table);
    for (int i = 0; i < 50; i++) {
      shelf.keep(i + ".cmd", VERSION, recognized(TEXT, table));
    }
    assertThat(shelf.isWorthWriting()).isFalse();
    shelf.keep("50.cmd", VERSION, recognized(TEXT, table));
    assertThat(shelf.isWorthWriting()).isTrue();
    assertThat(shelf.isWorthWritingAll()).isTrue();
  }

  @Test
  void whatIsAddedIsWrittenByItselfUntilItIsMuch() {
    NameTable table = new NameTable();
    DependencyShelf first = new DependencyShelf("/objects", table);
    for (int i = 0; i < 300; i++) {
      first.keep(i + ".cmd", VERSION, recognized(TEXT, table));
    }
    ByteBuffer all = ByteBuffer.wrap(first.content());
    NameTable names = new NameTable();
    recognized(TEXT.replace("include/", "elsewhere/"), names);
    DependencyShelf second = new DependencyShelf("/objects", names, all);
    assertThat(second.isWorthWriting()).isFalse();
    DependencyShelf.Version newer = new DependencyShelf.Version(VERSION.nanos() + 1, 1, 1);
    String other = TEXT.replace("one.h", "other.h");
    second.keep("7.cmd", newer, recognized(other, names), 50);
    assertThat(second.isWorthWriting()).isTrue();
    assertThat(second.isWorthWritingAll()).isFalse();
    byte[] added = second.addition();
    assertThat(added.length).isLessThan(all.limit() / 10);

    DependencyShelf third = new DependencyShelf("/objects", names, all, ByteBuffer.wrap(added));
    assertThat(said(third.find("7.cmd", newer))).isEqualTo(said(recognized(other, new NameTable())));
    assertThat(said(third.find("7.cmd", VERSION))).as("what was there first is still what that version says").isEqualTo(said(recognized(TEXT, new NameTable())));
    assertThat(said(third.find("8.cmd", VERSION))).isEqualTo(said(recognized(TEXT, new NameTable())));
    assertThat(third.has("7.cmd")).isTrue();
    assertThat(third.has("x.cmd")).isFalse();
    for (int i = 0; i < 9; i++) {
      third.keep("new" + i, VERSION, recognized(TEXT, names));
    }
    assertThat(third.isWorthWritingAll()).isFalse();
    DependencyShelf fourth = new DependencyShelf("/objects", new NameTable(), all, ByteBuffer.wrap(third.addition()));
    for (DependencyShelf one : List.of(fourth, new DependencyShelf("/objects", new NameTable(), ByteBuffer.wrap(third.content())))) {
      assertThat(said(one.find("7.cmd", newer))).isEqualTo(said(recognized(other, new NameTable())));
      assertThat(said(one.find("new8", VERSION))).isEqualTo(said(recognized(TEXT, new NameTable())));
      assertThat(said(one.find("8.cmd", VERSION))).isEqualTo(said(recognized(TEXT, new NameTable())));
    }
    third.keep("new9", VERSION, recognized(TEXT, names));
    assertThat(third.isWorthWritingAll()).isTrue();
  }

  private static DependencyShelf filled() {
    NameTable table = new NameTable();
    DependencyShelf shelf = new DependencyShelf("/objects", table);
    shelf.keep(".a.o.cmd", VERSION, recognized(TEXT, table));
    return shelf;
  }

  private static DependencyFile recognized(String text, NameTable table) {
    DependencyFile file = DependencyFile.recognize(text.getBytes(StandardCharsets.ISO_8859_1), table);
    assertThat(file).isNotNull();
    return file;
  }

  /** Records tell what is in them, but for lists of names. */
  private static List<String> said(DependencyFile file) {
    return file.entries().stream()
        .map(entry -> entry instanceof DependencyFile.Names names
            ? names.line() + names.name() + Arrays.toString(names.names().resolved(file, -1, name -> true))
                + Arrays.toString(names.names().resolved(file, -1, name -> false))
            : entry.toString())
        .collect(Collectors.toList());
  }
}
