// The riscv kernel is setup-kernel's; an older one and one for another arch are built from the examples' configurations.
def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
kernel.reuse(setup, new File(basedir, 'linux-6.12'))
kernel.output(basedir, 'cp', '-a', "$setup/linux-riscv/src", 'linux-6.1/')
kernel.output(basedir, 'cp', '-a', new File(top, 'examples/linux-x86/src').path, 'linux-x86/')
// Linux 6.1 for riscv has neither of these yet.
def older = new File(basedir, 'linux-6.1/src/main/kconfig/boot.config')
older.text = older.readLines().findAll { !(it ==~ /CONFIG_(RISCV_ISA_FALLBACK|KERNEL_UNCOMPRESSED)=y/) }.join('\n') + '\n'
// Symbols have versions in the x86 kernel, and objtool goes over its modules; the others are plain.
def more = { String project, String... lines -> new File(basedir, "$project/src/main/kconfig/modules.config") << '\n' + lines.join('\n') + '\n' }
more('linux-x86', 'CONFIG_MODVERSIONS=y', 'CONFIG_UNWINDER_ORC=y')
def published = new File(basedir.parentFile.path + '-kernels')
if (published.exists()) published.deleteDir()
true
