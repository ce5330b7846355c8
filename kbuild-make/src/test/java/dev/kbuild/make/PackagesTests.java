package dev.kbuild.make;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The shape of the packages. */
@AnalyzeClasses(packages = "dev.kbuild.make", importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesTests {
  @ArchTest
  static final ArchRule NO_CYCLES = slices().matching("dev.kbuild.make.(*)..").should().beFreeOfCycles();
}
