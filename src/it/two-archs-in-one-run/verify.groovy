def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def target = new File(basedir, 'target')
def found = target.list().findAll { it.startsWith('two-archs-in-one-run-1.0') } as Set
['riscv', 'x86'].each { arch ->
    ["-${arch}.json", "-${arch}-kernel.tar.zst", "-${arch}-modules.tar.zst", "-${arch}-uapi-headers.zip"].each {
        assert "two-archs-in-one-run-1.0$it".toString() in found
    }
    def boot = kernel.unpack(new File(target, "two-archs-in-one-run-1.0-${arch}-kernel.tar.zst"), new File(target, "unpacked/$arch"))
    if (arch == 'x86') {
        assert kernel.output(boot, 'file', '-b', 'bzImage').startsWith('Linux kernel x86 boot executable bzImage')
    } else {
        assert kernel.filesIn(boot).any { it.startsWith('Image') }
    }
}
assert 'two-archs-in-one-run-1.0.json' in found
true
