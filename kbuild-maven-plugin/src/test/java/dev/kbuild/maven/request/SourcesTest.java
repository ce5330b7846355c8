package dev.kbuild.maven.request;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import org.junit.jupiter.api.Test;

class SourcesTest {

    private final SourceParameter source = new SourceParameter();

    @Test
    void oneSourceIsNeeded() {
        assertThatThrownBy(() -> Sources.requireOne(source))
                .hasMessage("<source>: is not given; name a <directory>, an <archive> with its <sha256>, or an <artifact>");
        source.setArtifact("org.kernel:linux:6.12:tar.xz");
        assertThatCode(() -> Sources.requireOne(source)).doesNotThrowAnyException();
    }

    @Test
    void twoSourcesAreTooMany() {
        source.setDirectory(new File("linux"));
        source.setArchive("linux.tar.xz");
        assertThatThrownBy(() -> Sources.requireOne(source))
                .hasMessage("<source>: names <directory> and <archive>; keep one of them");
    }
}
