// What the script of each kernel's own source finds for an external module.
def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def scripts = [(~/riscv-6\.1\..*/): '6.1', (~/riscv-6\.12\..*/): '6.12']
def targets = new File(basedir, 'target/kbuild').listFiles().findAll { it.name.startsWith('riscv-') }
assert targets.size() == 2
targets.each { target ->
    def version = scripts.find { target.name ==~ it.key }.value
    def script = new File(basedir, "script-${version}.py")
    script.text = kernel.output(basedir, 'tar', '-xOf', kernel.archive(version).path, "linux-source-$version/scripts/clang-tools/gen_compile_commands.py")
    def module = new File(target, 'module')
    def ours = kernel.json(new File(module, 'compile_commands.json'))
    assert ours*.file == ["$module/first.c".toString(), "$module/sub/second.c".toString()]

    // Make runs it in the kernel's tree; ours names that.
    def theirs = new File(basedir, "theirs-${version}.json")
    kernel.output(new File(ours[0].directory), 'python3', script.path, '-a', 'ar', '-o', theirs.path, "$module/modules.order")
    assert ours as Set == kernel.json(theirs) as Set
}
true
