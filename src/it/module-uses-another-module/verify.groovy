def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
['riscv', 'x86'].each { arch ->
    def ko = new File(basedir, "user/target/kbuild/$arch/module/user.ko")
    assert kernel.output(basedir, 'modinfo', '-F', 'depends', ko.path).trim() == 'provider'
}
// With MODVERSIONS, the version of the other module's symbol is known as well.
def versions = kernel.output(basedir, 'modprobe', '--dump-modversions', new File(basedir, 'user/target/kbuild/x86/module/user.ko').path)
def exported = new File(basedir, 'provider/target/kbuild/x86/module/Module.symvers').text.split('\t')[0]
assert versions.readLines().any { it.startsWith(exported) && it.endsWith('provider_answer') }
true
