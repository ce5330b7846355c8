def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
// The kernel with one more directory, lib/its.
def tree = kernel.treeLike(kernel.source(setup), new File(basedir, 'target/linux'), 'lib/Makefile')
new File(tree, 'lib/Makefile') << '\nobj-y += its/\n'
java.nio.file.Files.createSymbolicLink(new File(tree, 'lib/its').toPath(), new File(basedir, 'directory').toPath())
true
