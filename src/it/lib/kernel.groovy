/*
 * What the hook scripts share. A script loads it so:
 *   def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
 */
import groovy.json.JsonSlurper
import java.nio.file.Files
import java.nio.file.Path
import java.security.MessageDigest

/** Debian's linux-source package of this version. */
File archive(String version = '6.12') {
    new File("/usr/src/linux-source-${version}.tar.xz")
}

/** Whether setup-published-kernels deployed these, as linux/6.12; a test that misses one is passed over, and says so. */
boolean arePublished(File basedir, String... kernels) {
    def missing = kernels.findAll { !new File(basedir.parentFile.path + "-kernels/dev/kbuild/its/$it").directory }
    if (missing) println "${basedir.name}: NOT RUN: nobody published ${missing.join(' and ')} for it; dev/test modules does"
    missing.isEmpty()
}

/** Whether the tests of modules are what is run, so that one may take longer. */
boolean isModuleRun(File basedir) {
    def asked = System.getenv('KBUILD_ITS') == 'modules'
    if (!asked) println "${basedir.name}: NOT RUN: it takes longer; dev/test modules runs it"
    asked
}

/** Runs a program and gives back what it printed; fails with that when it failed. */
String output(File directory, String... command) {
    def builder = new ProcessBuilder(command).directory(directory).redirectErrorStream(true)
    // modinfo and its kin are in /usr/sbin, which is not in every user's PATH.
    builder.environment().merge('PATH', '/usr/sbin', { path, more -> path + ':' + more })
    def process = builder.start()
    process.outputStream.close()
    def output = process.inputStream.getText('UTF-8')
    assert process.waitFor() == 0: "${command.join(' ')} in ${directory}: ${output}"
    output
}

/** Copies the example's configuration, and the kernel that setup-kernel built from it, into a project. */
void reuse(String setup, File project) {
    def built = new File(setup, 'linux-riscv')
    new File(project, 'target').mkdirs()
    output(project, 'cp', '-a', "$built/src", '.')
    output(project, 'cp', '-a', "$built/target/kbuild", 'target/')
}

/** The kernel's source that setup-kernel was built from, unpacked: Kbuild leaves a link to it. */
File source(String setup) {
    new File(setup, 'linux-riscv/target/kbuild/riscv/source').canonicalFile
}

/** A tree like the given one, by symbolic links, in which the named files can be replaced without touching it. */
File treeLike(File tree, File copy, String... replaced) {
    copy.mkdirs()
    linkEntries(tree, copy)
    replaced.each { name ->
        def at = copy.toPath()
        def from = tree.toPath()
        def parts = name.split('/')
        parts[0..<-1].each { part ->
            at = at.resolve(part)
            from = from.resolve(part)
            if (Files.isSymbolicLink(at) || !Files.exists(at)) {
                Files.deleteIfExists(at)
                Files.createDirectory(at)
                if (Files.exists(from)) linkEntries(from.toFile(), at.toFile())
            }
        }
        def file = at.resolve(parts[-1])
        Files.deleteIfExists(file)
        if (Files.exists(from.resolve(parts[-1]))) {
            Files.copy(from.resolve(parts[-1]), file)
        }
    }
    copy
}

private void linkEntries(File from, File to) {
    from.eachFile { Files.createSymbolicLink(to.toPath().resolve(it.name), it.toPath()) }
}

/** A directory for PATH with every program of this machine but those whose name matches. */
File programsWithout(File directory, String pattern) {
    directory.mkdirs()
    System.getenv('PATH').split(':').collect { new File(it) }.findAll { it.directory }.each { bin ->
        bin.eachFile { program ->
            def link = directory.toPath().resolve(program.name)
            if (!(program.name ==~ pattern) && program.canExecute() && !Files.exists(link, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                Files.createSymbolicLink(link, program.toPath())
            }
        }
    }
    directory
}

String sha256(File file) {
    def digest = MessageDigest.getInstance('SHA-256')
    file.eachByte(1 << 20) { bytes, count -> digest.update(bytes, 0, count) }
    digest.digest().encodeHex()
}

Object json(File file) {
    new JsonSlurper().parse(file)
}

/** Unpacks a tar.zst. */
File unpack(File archive, File directory) {
    directory.mkdirs()
    output(directory, 'tar', '--zstd', '-xf', archive.absolutePath)
    directory
}

/** Every file below a directory, by its path in it. */
Set<String> filesIn(File directory) {
    def names = new TreeSet<String>()
    directory.eachFileRecurse { if (it.file) names << directory.toPath().relativize(it.toPath()).toString() }
    names
}

/** Starts Maven as a user would, with the tests' own repository and settings. */
Process maven(File mavenHome, File repository, File settings, File directory, File log, String... arguments) {
    mavenWithout([], mavenHome, repository, settings, directory, log, arguments)
}

/** The same, where directories are seen empty: by it and by what it starts, by nobody else (unshare(1)). */
Process mavenWithout(List<File> unseen, File mavenHome, File repository, File settings, File directory, File log, String... arguments) {
    def hide = unseen.isEmpty() ? [] : ['unshare', '--map-root-user', '--mount', 'sh', '-ec',
                                        'for unseen in "$@"; do [ "$unseen" != -- ] || break; mount -t tmpfs none "$unseen"; shift; done; shift; exec "$@"', 'sh'] +
            unseen*.path + ['--']
    // A shell that starts something in the background has it ignore Ctrl-C, and so would Maven.
    def command = hide + ['env', '--default-signal=INT', "$mavenHome/bin/mvn".toString(), '-B', '-ntp', '-s', settings.absolutePath,
                   "-Dmaven.repo.local=$repository".toString()] + arguments.toList()
    new ProcessBuilder(command).directory(directory).redirectErrorStream(true).redirectOutput(log).start()
}

this
