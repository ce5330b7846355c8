def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
kernel.reuse(setup, new File(basedir, 'kernel'))
true
