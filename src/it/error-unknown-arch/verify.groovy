def log = new File(basedir, 'build.log').text
assert log =~ "<arch>: 'riscy' is not an architecture of \\S+; known are alpha, arc, arm, arm64, .*riscv, .* and i386, .*x86_64"
true
