def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def published = { String rest -> new File(basedir, "target/repository/dev/kbuild/its/module-for-two-archs/1.0/module-for-two-archs-1.0$rest") }
def vermagic = { File ko -> kernel.output(basedir, 'modinfo', '-F', 'vermagic', ko.path).trim() }

assert published('.json').file
[riscv: 'RISC-V', x86: 'Advanced Micro Devices X86-64'].each { arch, machine ->
    def metadata = kernel.json(published("-${arch}.json"))
    assert metadata.kernel.arch == arch
    assert metadata.kernel.symvers == 'complete'
    def modinfo = metadata.modules.find { it.file == 'hello.ko' }.modinfo
    assert modinfo.license == ['Dual MIT/GPL']
    assert modinfo.parm == ['greetings:how often to greet']

    // The module alone, the installable tree with it, and its unstripped twin.
    def ko = published("-${arch}-hello.ko")
    assert kernel.output(basedir, 'readelf', '-h', ko.path).contains(machine)
    assert vermagic(ko).startsWith(metadata.kernel.release + ' ')
    def tree = kernel.unpack(published("-${arch}-modules.tar.zst"), new File(basedir, "target/unpacked/$arch"))
    assert kernel.filesIn(tree) == ["lib/modules/${metadata.kernel.release}/updates/hello.ko".toString()] as Set
    def twin = kernel.unpack(published("-${arch}-debug.tar.zst"), new File(basedir, "target/unpacked/$arch-debug"))
    assert kernel.filesIn(twin) == ["usr/lib/debug/lib/modules/${metadata.kernel.release}/updates/hello.ko".toString()] as Set
    // It exports nothing, so there is nothing for other modules.
    assert metadata.exports == []
    assert !published("-${arch}.symvers").exists()

    // Nothing was read but the module, the unpacked artifact and the compiler's own headers.
    def module = new File(basedir, "target/kbuild/$arch/module").canonicalFile
    def records = module.listFiles().findAll { it.name ==~ /\..*\.o\.cmd/ }
    assert records.size() >= 2
    records.each { record ->
        record.text.findAll(/(?<![\w\/.-])\/[\w\/.+-]+/).each { path ->
            assert path.startsWith(module.path) || path.startsWith(basedir.canonicalPath) || path.contains('/devel/') || path.startsWith('/usr/'): "$record names $path"
        }
        assert !record.text.contains('setup-published-kernels') && !record.text.contains('linux-source')
    }
}
// The second run had nothing to do, and said so.
def second = new File(basedir, 'build.log').text.split('Scanning for projects').last()
assert second.contains('riscv: nothing was rebuilt') && second.contains('x86: nothing was rebuilt')
assert !second.contains('CC [M]')

// Once more from the repository, where the kernels' sources, the trees they were built in and what was unpacked before are not to be seen.
def unseen = ['/usr/src', "${System.getProperty('user.home')}/.cache/kbuild", setup, "$basedir.parent/setup-published-kernels"].collect { new File(it) }.findAll { it.directory }
assert unseen.size() >= 3
def log = new File(basedir, 'unseen.log')
def cache = new File(basedir, 'target/unseen-cache')
def run = kernel.mavenWithout(unseen, new File(mavenHome), new File(repository), new File(basedir.parentFile, 'interpolated-settings.xml'), basedir, log,
        'package', '-Dkbuild.directory=target/unseen', "-Dkbuild.cache=$cache")
assert run.waitFor() == 0: log.text
kernel.output(basedir, 'chmod', '-R', 'u+w', cache.path)
['riscv', 'x86'].each { arch ->
    def release = kernel.json(published("-${arch}.json")).kernel.release
    assert new File(basedir, "target/unseen/$arch/install/lib/modules/$release/updates/hello.ko").bytes == published("-${arch}-hello.ko").bytes
}
true
