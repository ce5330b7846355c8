def log = new File(basedir, 'build.log').text
assert log =~ /classifier +riscv\n/
assert log =~ /version +6\.12\.\d+\n/
assert log =~ /from +\/usr\/src\/linux-source-6\.12\.tar\.xz\n/
assert log =~ /compiler +\/\S+\/riscv64-linux-gnu-gcc\n/
assert log =~ /CROSS_COMPILE +riscv64-linux-gnu-\n/
assert log.contains('riscv-kernel')
true
