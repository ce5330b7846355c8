def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def log = new File(basedir, 'build.log').text
def wrong = '0123456789abcdef' * 4
def right = kernel.sha256(kernel.archive())
assert log.contains("<source><sha256>: is $wrong, but /usr/src/linux-source-6.12.tar.xz has $right;"
    + ' correct it if that is the archive you mean, otherwise get the right one')
true
