def log = new File(basedir, 'build.log').text
assert log.contains('no_such_symbol')
assert log.contains('vmlinux')
assert log.contains(new File(basedir, 'target/kbuild/riscv/build.log').path)
true
