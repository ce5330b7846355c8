// Debian's dkms (strip complains of the foreign format; that does no harm) takes the published archive, and builds the modules from it against the tree of a built kernel: not the running one.
def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def archive = new File(basedir, 'target/repository/dev/kbuild/its/dkms/1.0/dkms-1.0-dkms.tar.gz')
assert archive.file
assert kernel.output(basedir, 'tar', '-tzf', archive.path).readLines().findAll { !it.endsWith('/') } as Set ==
        ['Kbuild', 'dkms.conf', 'hello.c', 'sub/Kbuild', 'sub/below.c'].collect { 'dkms-1.0/' + it } as Set

def objects = new File(setup, 'linux-riscv/target/kbuild/riscv')
def release = new File(objects, 'include/config/kernel.release').text.trim()
def host = ['tree', 'source'].collectEntries { [it, new File(basedir, "target/dkms/$it")] }
host.values().each { it.mkdirs() }
def dkms = { String... words ->
    kernel.output(basedir, *(['env', 'ARCH=riscv', 'CROSS_COMPILE=riscv64-linux-gnu-', 'PATH=' + System.getenv('PATH') + ':/usr/sbin', 'dkms'] + words.toList() +
            ['--dkmstree', host.tree.path, '--sourcetree', host.source.path])*.toString())
}
kernel.output(host.source, 'tar', '-xzf', archive.path)
dkms('add', '-m', 'dkms', '-v', '1.0')
dkms('build', '-m', 'dkms', '-v', '1.0', '-k', release, '-a', 'riscv64', '--kernelsourcedir', objects.path)
['hello', 'below'].each { name ->
    def built = new File(host.tree, "dkms/1.0/$release/riscv64/module").listFiles().find { it.name.startsWith(name + '.ko') }
    assert built: "dkms made no $name.ko"
    assert kernel.output(basedir, 'modinfo', '-F', 'vermagic', built.path).startsWith("$release ")
}
assert dkms('status', '-m', 'dkms', '-v', '1.0').contains("dkms/1.0, $release, riscv64: built")
true
