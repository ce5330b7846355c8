// The kernel that was there has an image that is not compressed, and Kbuild itself would answer by that until it builds.
def objects = new File(basedir, 'target/kbuild/riscv')
assert 'CONFIG_KERNEL_GZIP=y' in new File(objects, '.config').readLines()
assert new File(objects, 'build.log').readLines().any { it.startsWith('$ make ') && it =~ / modules Image\.gz( |$)/ }
assert new File(objects, 'arch/riscv/boot/Image.gz').file
true
