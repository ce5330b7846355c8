new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy')).reuse(setup, basedir)
true
