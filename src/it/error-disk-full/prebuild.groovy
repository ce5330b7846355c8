def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def objects = new File(basedir, 'target/kbuild')
objects.mkdirs()
kernel.output(basedir, 'mount', '-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', objects.path)
true
