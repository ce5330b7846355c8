def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
kernel.reuse(setup, basedir)
kernel.output(basedir, 'cp', '-a', 'target/kbuild', 'target/another')
true
