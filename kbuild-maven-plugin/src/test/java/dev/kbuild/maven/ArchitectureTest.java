package dev.kbuild.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The shape of the packages: arrows go from the plugin to the model to make, and never in a circle. */
@AnalyzeClasses(packages = "dev.kbuild", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule PLUGIN_PACKAGES_ARE_FREE_OF_CYCLES = slices().matching("dev.kbuild.maven.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule MODEL_PACKAGES_ARE_FREE_OF_CYCLES = slices().matching("dev.kbuild.model.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule MAKE_KNOWS_NEITHER_MODEL_NOR_PLUGIN = noClasses().that().resideInAPackage("dev.kbuild.make..")
            .should().dependOnClassesThat().resideInAnyPackage("dev.kbuild.model..", "dev.kbuild.maven..", "org.apache.maven..");

    @ArchTest
    static final ArchRule MODEL_KNOWS_NO_PLUGIN_AND_NO_MAVEN = noClasses().that().resideInAPackage("dev.kbuild.model..")
            .should().dependOnClassesThat().resideInAnyPackage("dev.kbuild.maven..", "org.apache.maven..");
}
