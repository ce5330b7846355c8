package dev.kbuild.maven.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kbuild.maven.request.KernelBuild;
import dev.kbuild.model.archive.Packed;
import dev.kbuild.model.build.BuildOutcome;
import dev.kbuild.model.build.BuildRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetadataTests {

    @TempDir
    Path objects;

    private KernelBuild build;

    @BeforeEach
    void build() throws IOException {
        build = BuiltKernel.in(objects);
    }

    @Test
    void the_identity_tells_the_source_and_nothing_of_an_arch() {
        assertThat(Metadata.identity(build.tree().source())).isEqualTo("""
                {
                  "format" : 1,
                  "kernelVersion" : "6.12.1",
                  "source" : {
                    "sha256" : null,
                    "patches" : [ ],
                    "digest" : null
                  }
                }
                """);
    }

    @Test
    void an_archs_metadata_lists_every_file_and_nothing_that_varies() {
        Packed packed = new Packed(objects.resolve("x.zip"), 100, "ab", List.of(
                new Packed.File.Content("include/linux/xt_TCPMSS.h", 7, "cd"), new Packed.File.Link("include/asm", "../asm")));
        String text = Metadata.arch(build, true, List.of(new Attachment(
                "arm64-debug-uapi-headers", "zip", packed, List.of(List.of("include/linux/xt_TCPMSS.h", "include/linux/xt_tcpmss.h")))));
        assertThat(text).isEqualTo("""
                {
                  "format" : 1,
                  "classifier" : "arm64-debug",
                  "arch" : "arm64",
                  "srcarch" : "arm64",
                  "kernelVersion" : "6.12.1",
                  "kernelRelease" : "6.12.1-acme",
                  "source" : {
                    "sha256" : null,
                    "patches" : [ ],
                    "digest" : null
                  },
                  "config" : {
                    "sha256" : "e7ffa6e648989b9e40cf4c3cdaa809140140efabf7e7d9b6c7c7e9ad8f2c598a"
                  },
                  "toolchain" : {
                    "id" : "gcc",
                    "version" : "gcc 12.2.0",
                    "sha256" : "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
                  },
                  "artifacts" : [
                    {
                      "classifier" : "arm64-debug-uapi-headers",
                      "type" : "zip",
                      "size" : 100,
                      "sha256" : "ab",
                      "unpackedSize" : 7,
                      "namesThatDifferByCase" : [
                        [
                          "include/linux/xt_TCPMSS.h",
                          "include/linux/xt_tcpmss.h"
                        ]
                      ],
                      "files" : [
                        {
                          "name" : "include/linux/xt_TCPMSS.h",
                          "size" : 7,
                          "sha256" : "cd"
                        },
                        {
                          "name" : "include/asm",
                          "link" : "../asm"
                        }
                      ]
                    }
                  ]
                }
                """);
    }

    @Test
    void headers_alone_have_no_release_configuration_or_compiler() {
        assertThat(Metadata.arch(build, false, List.of())).doesNotContain("kernelRelease", "config", "toolchain");
    }

    @Test
    void the_report_tells_how_the_build_went_as_lines_that_can_be_typed() {
        BuildRecord.keep(build.records(), "compile", new BuildOutcome(
                0, 12, 3, 0, Duration.ofMillis(1500), Optional.empty(), List.of("make", "O=/a b", "all")));
        assertThat(Metadata.report(build)).startsWith("""
                {
                  "format" : 1,
                  "classifier" : "arm64-debug",
                  "warnings" : 3,
                  "errors" : 0,
                  "goals" : [
                    {
                      "goal" : "compile",
                      "seconds" : 1.5,
                      "commands" : 12,
                      "warnings" : 3,
                      "errors" : 0,
                      "make" : "make O='/a b' all"
                    }
                  ],
                  "toolchain" : {
                """);
    }
}
