def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def sections = { String project ->
    def directory = kernel.unpack(new File(basedir, "$project/target/$project-1.0-riscv-modules.tar.zst"), new File(basedir, "$project/target/unpacked"))
    def modules = kernel.filesIn(directory).findAll { it.endsWith('.ko') }
    assert modules.size() >= 2
    modules.collectEntries { [it, kernel.output(directory, 'readelf', '-SW', it)] }
}
def asBuilt = sections('as-built')
def stripped = sections('debug-stripped')
def withOptions = sections('stripped-with-options')
assert asBuilt.keySet() == stripped.keySet() && stripped.keySet() == withOptions.keySet()

// The demo's configuration has no debug information; .comment tells the three apart, and local labels tell strip from no strip.
def directory = { new File(basedir, "$it/target/unpacked") }
asBuilt.keySet().each { module ->
    def size = { new File(directory(it), module).length() }
    assert size('debug-stripped') < size('as-built')
    assert asBuilt[module].contains('.comment')
    assert stripped[module].contains('.comment')
    assert !withOptions[module].contains('.comment')
    // A module stays loadable: its symbol table and its modinfo are there.
    assert withOptions[module].contains('.symtab')
    assert withOptions[module].contains('.modinfo')
    // The very bytes that the tree's own INSTALL_MOD_STRIP=1 gives.
    def built = new File(basedir, "as-built/target/unpacked/$module")
    kernel.output(basedir, 'riscv64-linux-gnu-strip', '--strip-debug', '-o', 'target-expected.ko', built.path)
    assert kernel.sha256(new File(basedir, 'target-expected.ko')) == kernel.sha256(new File(directory('debug-stripped'), module))
}
true
