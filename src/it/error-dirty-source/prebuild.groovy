def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def dirty = kernel.treeLike(kernel.source(setup), new File(basedir, 'target/linux'), 'include/config/auto.conf')
new File(dirty, '.config').text = 'CONFIG_RISCV=y\n'
new File(dirty, 'include/config/auto.conf').text = 'CONFIG_RISCV=y\n'
true
