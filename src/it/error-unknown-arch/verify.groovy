def log = new File(basedir, 'build.log').text
assert log.contains("'riscy' is not an architecture of ")
assert log =~ /known are alpha, arc, arm, arm64, .*riscv.* and .*x86_64/
true
