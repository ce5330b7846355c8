package dev.kbuild.make.rule;

import java.util.List;

/** The variables and rules every run starts with. Manual: "Catalogue of Built-In Rules", "Variables Used by Implicit Rules". */
public final class BuiltIns {
  /** The known suffixes, in the order in which their rules are tried. */
  public static final String SUFFIXES =
      ".out .a .ln .o .c .cc .C .cpp .p .f .F .m .r .y .l .ym .yl .s"
          + " .S .mod .sym .def .h .info .dvi .tex .texinfo .texi .txinfo .w .ch .web .sh .elc .el";

  private static final List<Variable> VARIABLES = List.of(
      new Variable(".LIBPATTERNS", "lib%.so lib%.a"),
      new Variable("AR", "ar"),
      new Variable("ARFLAGS", "rv"),
      new Variable("AS", "as"),
      new Variable("CC", "cc"),
      new Variable("CHECKOUT,v", "+$(if $(wildcard $@),,$(CO) $(COFLAGS) $< $@)"),
      new Variable("CO", "co"),
      new Variable("COFLAGS", ""),
      new Variable("COMPILE.C", "$(COMPILE.cc)"),
      new Variable("COMPILE.F", "$(FC) $(FFLAGS) $(CPPFLAGS) $(TARGET_ARCH) -c"),
      new Variable("COMPILE.S", "$(CC) $(ASFLAGS) $(CPPFLAGS) $(TARGET_MACH) -c"),
      new Variable("COMPILE.c", "$(CC) $(CFLAGS) $(CPPFLAGS) $(TARGET_ARCH) -c"),
      new Variable("COMPILE.cc", "$(CXX) $(CXXFLAGS) $(CPPFLAGS) $(TARGET_ARCH) -c"),
      new Variable("COMPILE.cpp", "$(COMPILE.cc)"),
      new Variable("COMPILE.def", "$(M2C) $(M2FLAGS) $(DEFFLAGS) $(TARGET_ARCH)"),
      new Variable("COMPILE.f", "$(FC) $(FFLAGS) $(TARGET_ARCH) -c"),
      new Variable("COMPILE.m", "$(OBJC) $(OBJCFLAGS) $(CPPFLAGS) $(TARGET_ARCH) -c"),
      new Variable("COMPILE.mod", "$(M2C) $(M2FLAGS) $(MODFLAGS) $(TARGET_ARCH)"),
      new Variable("COMPILE.p", "$(PC) $(PFLAGS) $(CPPFLAGS) $(TARGET_ARCH) -c"),
      new Variable("COMPILE.r", "$(FC) $(FFLAGS) $(RFLAGS) $(TARGET_ARCH) -c"),
      new Variable("COMPILE.s", "$(AS) $(ASFLAGS) $(TARGET_MACH)"),
      new Variable("CPP", "$(CC) -E"),
      new Variable("CTANGLE", "ctangle"),
      new Variable("CWEAVE", "cweave"),
      new Variable("CXX", "g++"),
      new Variable("F77", "$(FC)"),
      new Variable("F77FLAGS", "$(FFLAGS)"),
      new Variable("FC", "f77"),
      new Variable("GET", "get"),
      new Variable("LD", "ld"),
      new Variable("LEX", "lex"),
      new Variable("LEX.l", "$(LEX) $(LFLAGS) -t"),
      new Variable("LEX.m", "$(LEX) $(LFLAGS) -t"),
      new Variable("LINK.C", "$(LINK.cc)"),
      new Variable("LINK.F", "$(FC) $(FFLAGS) $(CPPFLAGS) $(LDFLAGS) $(TARGET_ARCH)"),
      new Variable("LINK.S", "$(CC) $(ASFLAGS) $(CPPFLAGS) $(LDFLAGS) $(TARGET_MACH)"),
      new Variable("LINK.c", "$(CC) $(CFLAGS) $(CPPFLAGS) $(LDFLAGS) $(TARGET_ARCH)"),
      new Variable("LINK.cc", "$(CXX) $(CXXFLAGS) $(CPPFLAGS) $(LDFLAGS) $(TARGET_ARCH)"),
      new Variable("LINK.cpp", "$(LINK.cc)"),
      new Variable("LINK.f", "$(FC) $(FFLAGS) $(LDFLAGS) $(TARGET_ARCH)"),
      new Variable("LINK.m", "$(OBJC) $(OBJCFLAGS) $(CPPFLAGS) $(LDFLAGS) $(TARGET_ARCH)"),
      new Variable("LINK.o", "$(CC) $(LDFLAGS) $(TARGET_ARCH)"),
      new Variable("LINK.p", "$(PC) $(PFLAGS) $(CPPFLAGS) $(LDFLAGS) $(TARGET_ARCH)"),
      new Variable("LINK.r", "$(FC) $(FFLAGS) $(RFLAGS) $(LDFLAGS) $(TARGET_ARCH)"),
      new Variable("LINK.s", "$(CC) $(ASFLAGS) $(LDFLAGS) $(TARGET_MACH)"),
      new Variable("LINT", "lint"),
      new Variable("LINT.c", "$(LINT) $(LINTFLAGS) $(CPPFLAGS) $(TARGET_ARCH)"),
      new Variable("M2C", "m2c"),
      new Variable("MAKEINFO", "makeinfo"),
      new Variable("OBJC", "cc"),
      new Variable("OUTPUT_OPTION", "-o $@"),
      new Variable("PC", "pc"),
      new Variable("PREPROCESS.F", "$(FC) $(FFLAGS) $(CPPFLAGS) $(TARGET_ARCH) -F"),
      new Variable("PREPROCESS.S", "$(CC) -E $(CPPFLAGS)"),
      new Variable("PREPROCESS.r", "$(FC) $(FFLAGS) $(RFLAGS) $(TARGET_ARCH) -F"),
      new Variable("RM", "rm -f"),
      new Variable("TANGLE", "tangle"),
      new Variable("TEX", "tex"),
      new Variable("TEXI2DVI", "texi2dvi"),
      new Variable("WEAVE", "weave"),
      new Variable("YACC", "yacc"),
      new Variable("YACC.m", "$(YACC) $(YFLAGS)"),
      new Variable("YACC.y", "$(YACC) $(YFLAGS)"));

  private static final List<SuffixRule> SUFFIX_RULES = List.of(
      new SuffixRule(".C", "$(LINK.C) $^ $(LOADLIBES) $(LDLIBS) -o $@"),
      new SuffixRule(".C.o", "$(COMPILE.C) $(OUTPUT_OPTION) $<"),
      new SuffixRule(".F", "$(LINK.F) $^ $(LOADLIBES) $(LDLIBS) -o $@"),
      new SuffixRule(".F.f", "$(PREPROCESS.F) $(OUTPUT_OPTION) $<"),
      new SuffixRule(".F.o", "$(COMPILE.F) $(OUTPUT_OPTION) $<"),
      new SuffixRule(".S", "$(LINK.S) $^ $(LOADLIBES) $(LDLIBS) -o $@"),
      new SuffixRule(".S.o", "$(COMPILE.S) -o $@ $<"),
      new SuffixRule(".S.s", "$(PREPROCESS.S) $< > $@"),
      new SuffixRule(".c", "$(LINK.c) $^ $(LOADLIBES) $(LDLIBS) -o $@"),
      new SuffixRule(".c.ln", "$(LINT.c) -C$* $<"),
      new SuffixRule(".c.o", "$(COMPILE.c) $(OUTPUT_OPTION) $<"),
      new SuffixRule(".cc", "$(LINK.cc) $^ $(LOADLIBES) $(LDLIBS) -o $@"),
      new SuffixRule(".cc.o", "$(COMPILE.cc) $(OUTPUT_OPTION) $<"),
      new SuffixRule(".cpp", "$(LINK.cpp) $^ $(LOADLIBES) $(LDLIBS) -o $@"),
      new SuffixRule(".cpp.o", "$(COMPILE.cpp) $(OUTPUT_OPTION) $<"),
      new SuffixRule(".def.sym", "$(COMPILE.def) -o $@ $<"),
      new SuffixRule(".f", "$(LINK.f) $^ $(LOADLIBES) $(LDLIBS) -o $@"),
      new SuffixRule(".f.o", "$(COMPILE.f) $(OUTPUT_OPTION) $<"),
      new SuffixRule(".l.c", "@$(RM) $@ \n $(LEX.l) $< > $@"),
      new SuffixRule(".l.ln", "@$(RM) $*.c\n $(LEX.l) $< > $*.c\n$(LINT.c) -i $*.c -o $@\n $(RM) $*.c"),
      new SuffixRule(".l.r", "$(LEX.l) $< > $@ \n mv -f lex.yy.r $@"),
      new SuffixRule(".lm.m", "@$(RM) $@ \n $(LEX.m) $< > $@"),
      new SuffixRule(".m", "$(LINK.m) $^ $(LOADLIBES) $(LDLIBS) -o $@"),
      new SuffixRule(".m.o", "$(COMPILE.m) $(OUTPUT_OPTION) $<"),
      new SuffixRule(".mod", "$(COMPILE.mod) -o $@ -e $@ $^"),
      new SuffixRule(".mod.o", "$(COMPILE.mod) -o $@ $<"),
      new SuffixRule(".o", "$(LINK.o) $^ $(LOADLIBES) $(LDLIBS) -o $@"),
      new SuffixRule(".p", "$(LINK.p) $^ $(LOADLIBES) $(LDLIBS) -o $@"),
      new SuffixRule(".p.o", "$(COMPILE.p) $(OUTPUT_OPTION) $<"),
      new SuffixRule(".r", "$(LINK.r) $^ $(LOADLIBES) $(LDLIBS) -o $@"),
      new SuffixRule(".r.f", "$(PREPROCESS.r) $(OUTPUT_OPTION) $<"),
      new SuffixRule(".r.o", "$(COMPILE.r) $(OUTPUT_OPTION) $<"),
      new SuffixRule(".s", "$(LINK.s) $^ $(LOADLIBES) $(LDLIBS) -o $@"),
      new SuffixRule(".s.o", "$(COMPILE.s) -o $@ $<"),
      new SuffixRule(".sh", "cat $< >$@ \n chmod a+x $@"),
      new SuffixRule(".tex.dvi", "$(TEX) $<"),
      new SuffixRule(".texi.dvi", "$(TEXI2DVI) $(TEXI2DVI_FLAGS) $<"),
      new SuffixRule(".texi.info", "$(MAKEINFO) $(MAKEINFO_FLAGS) $< -o $@"),
      new SuffixRule(".texinfo.dvi", "$(TEXI2DVI) $(TEXI2DVI_FLAGS) $<"),
      new SuffixRule(".texinfo.info", "$(MAKEINFO) $(MAKEINFO_FLAGS) $< -o $@"),
      new SuffixRule(".txinfo.dvi", "$(TEXI2DVI) $(TEXI2DVI_FLAGS) $<"),
      new SuffixRule(".txinfo.info", "$(MAKEINFO) $(MAKEINFO_FLAGS) $< -o $@"),
      new SuffixRule(".w.c", "$(CTANGLE) $< - $@"),
      new SuffixRule(".w.tex", "$(CWEAVE) $< - $@"),
      new SuffixRule(".web.p", "$(TANGLE) $<"),
      new SuffixRule(".web.tex", "$(WEAVE) $<"),
      new SuffixRule(".y.c", "$(YACC.y) $< \n mv -f y.tab.c $@"),
      new SuffixRule(".y.ln", "$(YACC.y) $< \n $(LINT.c) -C$* y.tab.c \n $(RM) y.tab.c"),
      new SuffixRule(".ym.m", "$(YACC.m) $< \n mv -f y.tab.c $@"));

  private static final List<ImplicitRule> PATTERN_RULES = List.of(
      new ImplicitRule("(%)", "%", false, "$(AR) $(ARFLAGS) $@ $<"),
      new ImplicitRule("%.out", "%", false, "@rm -f $@ \n cp $< $@"),
      new ImplicitRule("%.c", "%.w %.ch", false, "$(CTANGLE) $^ $@"),
      new ImplicitRule("%.tex", "%.w %.ch", false, "$(CWEAVE) $^ $@"),
      new ImplicitRule("%", "%,v", true, "$(CHECKOUT,v)"),
      new ImplicitRule("%", "RCS/%,v", true, "$(CHECKOUT,v)"),
      new ImplicitRule("%", "RCS/%", true, "$(CHECKOUT,v)"),
      new ImplicitRule("%", "s.%", true, "$(GET) $(GFLAGS) $(SCCS_OUTPUT_OPTION) $<"),
      new ImplicitRule("%", "SCCS/s.%", true, "$(GET) $(GFLAGS) $(SCCS_OUTPUT_OPTION) $<"));

  private BuiltIns() {}

  /** A recursive variable of origin "default". */
  public record Variable(String name, String value) {}

  /** What {@code .c.o:} would say. */
  public record SuffixRule(String suffixes, String recipe) {}

  /** A pattern rule for one target. */
  public record ImplicitRule(String target, String prerequisites, boolean terminal, String recipe) {}

  public static List<Variable> variables() {
    return VARIABLES;
  }

  public static List<SuffixRule> suffixRules() {
    return SUFFIX_RULES;
  }

  public static List<ImplicitRule> patternRules() {
    return PATTERN_RULES;
  }
}
