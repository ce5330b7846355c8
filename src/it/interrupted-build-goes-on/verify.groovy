import java.util.concurrent.TimeUnit

def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def objects = new File(basedir, 'target/kbuild/riscv')
def start = { File log, String... goals ->
    kernel.maven(new File(mavenHome), new File(repository), new File(basedir.parentFile, 'interpolated-settings.xml'), basedir, log, '-Darch=riscv', *goals)
}
def await = { String what, Closure condition ->
    def end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5)
    while (!condition()) {
        assert System.nanoTime() < end: "no $what within five minutes"
        sleep 100
    }
}
// Programs that work in this object tree, by what the system says their directory is.
def working = {
    new File('/proc').listFiles().findAll { it.name.number }.findAll {
        try {
            java.nio.file.Files.readSymbolicLink(it.toPath().resolve('cwd')).startsWith(objects.toPath())
        } catch (IOException gone) {
            false
        }
    }
}

// Ctrl-C once objects have begun to come out.
def interrupted = new File(basedir, 'interrupted.log')
def first = start(interrupted, 'compile')
await('object') { new File(objects, 'init/main.o').file || !first.alive }
assert first.alive: interrupted.text
kernel.output(basedir, 'kill', '-INT', first.pid() as String)
assert first.waitFor(60, TimeUnit.SECONDS)
assert first.exitValue() != 0
assert !interrupted.text.contains('BUILD SUCCESS')
await('end of the children') { working().empty }

// The next build goes on from there: what was compiled is not compiled again.
def before = new File(objects, 'init/main.o').lastModified()
def second = start(new File(basedir, 'continued.log'), 'kbuild:make', '-Dkbuild.goals=init/,lib/math/')
assert second.waitFor() == 0: new File(basedir, 'continued.log').text
assert new File(objects, 'init/main.o').lastModified() == before
assert new File(objects, 'init/built-in.a').file
true
