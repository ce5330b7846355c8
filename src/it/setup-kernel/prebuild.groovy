// The kernel that other tests copy is the example's own, built once.
def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def project = new File(basedir, 'linux-riscv')
project.mkdirs()
new File(top, 'examples/linux-riscv').eachFile {
    if (it.name != 'target') kernel.output(project, 'cp', '-a', it.path, '.')
}
true
