// A small file system is mounted for this, which root may do, and not in every container.
def directory = File.createTempDir()
def mounted = new ProcessBuilder('mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', directory.path).start().waitFor() == 0
if (mounted) {
    assert new ProcessBuilder('umount', directory.path).start().waitFor() == 0
} else {
    println 'NOT TESTED: disk full; mounting a tmpfs is not permitted here'
}
directory.delete()
mounted
