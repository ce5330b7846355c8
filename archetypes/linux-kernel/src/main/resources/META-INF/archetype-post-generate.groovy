// Of the configurations that came along, those of the chosen arch stay.
import java.nio.file.Files
import java.nio.file.Path

def kconfig = Path.of(request.outputDirectory, request.artifactId, 'src', 'main', 'kconfig').toFile()
kconfig.listFiles().findAll { it.directory }.each { directory ->
    if (directory.name == arch) {
        directory.listFiles().each { Files.move(it.toPath(), kconfig.toPath().resolve(it.name)) }
    }
    directory.deleteDir()
}
