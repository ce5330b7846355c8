def config = new File(basedir, 'target/kbuild/riscv/.config').readLines()
assert 'CONFIG_PRINTK=y' in config
assert 'CONFIG_MODULES=y' in config
assert 'CONFIG_RISCV=y' in config
true
