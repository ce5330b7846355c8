new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
    .programsWithout(new File(basedir, 'bin'), '.*-linux-gnu-.*|clang.*|ld\\.lld.*')
true
