def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def target = new File(basedir, 'target')
def found = target.list().findAll { it.startsWith('two-archs-in-one-run-1.0') } as Set
['riscv', 'x86'].each { arch ->
    ["-${arch}.json", "-${arch}-kernel.tar.zst", "-${arch}-modules.tar.zst", "-${arch}-uapi-headers.zip"].each {
        assert "two-archs-in-one-run-1.0$it".toString() in found
    }
    def boot = kernel.unpack(new File(target, "two-archs-in-one-run-1.0-${arch}-kernel.tar.zst"), new File(target, "unpacked/$arch"))
    def image = kernel.filesIn(boot).find { it =~ /(^|\/)(Image|bzImage)$/ }
    def type = kernel.output(boot, 'file', '-b', image)
    assert arch == 'riscv' ? type.contains('RISC-V') : type.contains('x86 boot executable bzImage')
}
assert 'two-archs-in-one-run-1.0.json' in found
true
