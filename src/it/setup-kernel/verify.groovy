def objects = new File(basedir, 'linux-riscv/target/kbuild/riscv')
assert new File(objects, 'arch/riscv/boot/Image').file
assert new File(objects, 'vmlinux').file
// tinyconfig compresses its image, and this configuration does not; what tinyconfig left behind was not asked.
assert !new File(objects, 'arch/riscv/boot/Image.gz').exists()
true
