def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def log = new File(basedir, 'build.log').text
assert log.contains('/usr/src/linux-source-6.12.tar.xz')
assert log.contains('0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef')
assert log.contains(kernel.sha256(kernel.archive()))
true
