def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def log = new File(basedir, 'build.log').text
def published = new File(basedir, 'target/repository/dev/kbuild/its/linux-source/1.0/linux-source-1.0.tar.gz')
assert published.file
def from = "from dev.kbuild.its:linux-source:1.0:tar.gz, sha256 ${kernel.sha256(published)}".toString()
assert log.count(from) == 2
assert log.count('Linux 6.99.0 in ') == 2
// Found the second time by its digest, wherever it came from.
assert log.count('unpacking dev.kbuild.its:linux-source:1.0:tar.gz') == 1
assert log.contains("<source><artifact>: 'dev.kbuild.its:linux-source:2.0:tar.gz' cannot be resolved: ")
true
