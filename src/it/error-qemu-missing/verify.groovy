def log = new File(basedir, 'build.log').text
assert log.contains('qemu-system-riscv64: is not installed, so the kernel cannot be booted; on Debian: apt install qemu-system-misc')
true
