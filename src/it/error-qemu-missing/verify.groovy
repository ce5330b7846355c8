def log = new File(basedir, 'build.log').text
assert log.contains('qemu-system-riscv64')
assert log.contains('qemu-system-misc')
true
