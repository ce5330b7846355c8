// examples/reactor as it is, beside the configuration that it shares; its kernel was built by setup-kernel from the same.
def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def examples = new File(basedir, 'examples')
new File(examples, 'reactor/kernel/target').mkdirs()
new File(examples, 'linux-riscv').mkdirs()
kernel.output(basedir, 'cp', '-a', new File(top, 'examples/linux-riscv/src').path, 'examples/linux-riscv/')
kernel.output(basedir, 'rsync', '-a', '--exclude', 'target', new File(top, 'examples/reactor').path, 'examples/')
kernel.output(basedir, 'cp', '-a', new File(setup, 'linux-riscv/target/kbuild').path, 'examples/reactor/kernel/target/')
true
