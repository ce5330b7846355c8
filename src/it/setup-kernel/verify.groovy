def objects = new File(basedir, 'linux-riscv/target/kbuild/riscv')
assert new File(objects, 'arch/riscv/boot/Image').file
assert new File(objects, 'vmlinux').file
true
