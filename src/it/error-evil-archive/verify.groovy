def log = new File(basedir, 'build.log').text
def refused = 'nothing of this archive is used, get it from a source you trust'
assert log.contains("$basedir/path.tar.gz: 'linux/../../outside' leaves the directory it is unpacked into; $refused")
assert log.contains("$basedir/symlink.tar.gz: 'linux/out' is a symbolic link to '/tmp', outside the archive; $refused")
assert log.contains("$basedir/hardlink.tar.gz: 'linux/out' is a hard link to '/etc/passwd', outside the archive; $refused")
assert !new File('/tmp/outside').exists()

// Neither beside the root, nor half-unpacked in it.
def left = []
new File(basedir, 'target/cache').eachFileRecurse { if (it.name in ['outside', 'Makefile']) left << it }
assert left == []
true
