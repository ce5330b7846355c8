def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def broken = kernel.treeLike(kernel.source(setup), new File(basedir, 'target/linux'), 'init/version.c')
new File(broken, 'init/version.c') << '\nint broken(void) { return no_such_thing; }\n'
true
