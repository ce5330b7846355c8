def log = new File(basedir, 'build.log').text
assert log.contains("<arch>: no compiler for 'riscv' is installed; looked on the PATH for gcc with the prefixes riscv64-linux-gnu-")
assert log.contains('; on Debian: apt install gcc-riscv64-linux-gnu, or set <crossCompile> (kbuild.crossCompile), or <llvm> (kbuild.llvm)')
// Told before anything was built.
assert !new File(basedir, 'target/kbuild/riscv/scripts').exists()
true
