def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def objects = new File(basedir, 'target/kbuild')
kernel.output(basedir, 'umount', '-l', objects.path)
def log = new File(basedir, 'build.log').text
assert log.contains('No space left on device')
assert log.contains(new File(objects, 'riscv').path)
true
