def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
kernel.programsWithout(new File(basedir, 'bin'), 'qemu-.*')
kernel.reuse(setup, basedir)
true
