def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
['riscv', 'x86'].each { arch ->
    def ko = new File(basedir, "user/target/kbuild/$arch/module/user.ko")
    assert kernel.output(basedir, 'modinfo', '-F', 'depends', ko.path).trim() == 'provider'
}
// With MODVERSIONS, the version of the other module's symbol is known as well.
def versions = kernel.output(basedir, 'modprobe', '--dump-modversions', new File(basedir, 'user/target/kbuild/x86/module/user.ko').path)
def exported = new File(basedir, 'provider/target/kbuild/x86/module/Module.symvers').text.split('\t')[0]
assert versions.readLines().any { it.startsWith(exported) && it.endsWith('provider_answer') }

// Loaded after the module it needs, it gets the answer.
assert new File(basedir, 'user/target/kbuild/riscv/console.log').text.contains('the answer is 42')

// Outside the reactor the other module's exports come from where it was installed, and the module is the same.
def alone = new File(basedir, 'user/target/alone/riscv')
assert new File(alone, 'build.log').text.contains("KBUILD_EXTRA_SYMBOLS=${new File(repository).canonicalPath}/dev/kbuild/its/provider/1.0/provider-1.0-riscv.symvers")
assert new File(alone, 'module/user.ko').bytes == new File(basedir, 'user/target/kbuild/riscv/module/user.ko').bytes
true
