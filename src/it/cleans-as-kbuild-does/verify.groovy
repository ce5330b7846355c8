def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def built = kernel.filesIn(new File(setup, 'linux-riscv/target/kbuild/riscv'))
def cleaned = kernel.filesIn(new File(basedir, 'target/kbuild/riscv'))
def proper = kernel.filesIn(new File(basedir, 'target/another/riscv'))

// clean takes what was built and leaves what a module needs: the configuration, and the programs of the building machine.
['vmlinux', 'init/main.o', 'System.map', 'modules.order'].each { assert it in built && !(it in cleaned) }
['.config', 'include/generated/autoconf.h', 'scripts/basic/fixdep', 'scripts/mod/modpost'].each { assert it in built && it in cleaned }
// mrproper takes these as well.
['vmlinux', 'init/main.o', '.config', 'include/generated/autoconf.h', 'scripts/mod/modpost'].each { assert !(it in proper) }
true
