def log = new File(basedir, 'build.log').text
assert log.contains('gcc-riscv64-linux-gnu')
// Told before anything was built.
assert !new File(basedir, 'target/kbuild/riscv/scripts').exists()
true
