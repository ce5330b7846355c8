def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def release = { String version ->
    def found = new File(basedir, 'target').list().findAll { it ==~ /module-for-two-kernels-1\.0-riscv-${version}\.\d+\.json/ }
    assert found.size() == 1: "metadata for $version among ${new File(basedir, 'target').list()}"
    kernel.json(new File(basedir, "target/${found[0]}")).kernel.release
}
def older = release('6.1')
def newer = release('6.12')
assert newer != older
// Where external modules go has changed since; each kernel's own way is taken, for the unstripped twin too.
[(older): 'extra', (newer): 'updates'].each { r, place ->
    def ko = new File(basedir, "target/kbuild/riscv-$r/install/lib/modules/$r/$place/hello.ko")
    assert kernel.output(basedir, 'modinfo', '-F', 'vermagic', ko.path).startsWith("$r ")
    assert new File(basedir, "target/module-for-two-kernels-1.0-riscv-$r-modules.tar.zst").file
    def twin = kernel.unpack(new File(basedir, "target/module-for-two-kernels-1.0-riscv-$r-debug.tar.zst"), new File(basedir, "target/unpacked/$r"))
    assert kernel.filesIn(twin) == ["usr/lib/debug/lib/modules/$r/$place/hello.ko".toString()] as Set
    // The Kbuild file came from the POM.
    assert new File(basedir, "target/kbuild/riscv-$r/module/Kbuild").text == '# Written from the POM.\nobj-m += hello.o\nCFLAGS_hello.o := -DHELLO\n'
}
// One table of results.
def log = new File(basedir, 'build.log').text
assert log =~ /Linux ${older} \(riscv\) +packaged  hello\.ko/
assert log =~ /Linux ${newer} \(riscv\) +packaged  hello\.ko/
true
