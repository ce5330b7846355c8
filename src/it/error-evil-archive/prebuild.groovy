new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy')).run(basedir, 'python3', 'archives.py')
true
