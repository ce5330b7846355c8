def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
['as-built', 'debug-stripped', 'stripped-with-options'].each { kernel.reuse(setup, new File(basedir, it)) }
true
