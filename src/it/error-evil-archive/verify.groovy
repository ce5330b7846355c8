def log = new File(basedir, 'build.log').text
assert log.contains('linux/../../outside')
assert log.contains('linux/out')
assert log.count('BUILD FAILURE') == 3
assert !new File('/tmp/outside').exists()
// Neither beside the root, nor half-unpacked in it.
def left = []
def cache = new File(basedir, 'target/cache')
if (cache.exists()) {
    cache.eachFileRecurse { if (it.name in ['outside', 'Makefile']) left << it }
}
assert left == []
true
