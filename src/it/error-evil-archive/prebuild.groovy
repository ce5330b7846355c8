new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy')).output(basedir, 'python3', 'archives.py')
true
