// The kernel that other tests copy is the example's own, built once.
new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
    .output(basedir, 'cp', '-a', "$top/examples/linux-riscv", '.')
new File(basedir, 'linux-riscv/target').deleteDir()
true
