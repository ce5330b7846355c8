def runs = new File(basedir, 'build.log').text.split('Scanning for projects')
def difference = "the compiler is 'other-gcc (Elsewhere 99.1) 99.1.0' (${basedir.canonicalPath}/target/bin/other-gcc), but the kernel was built by 'riscv64-linux-gnu-gcc (Debian"
assert runs[1] =~ /<checkToolchain>: Linux 6\.12\.\d+ \(riscv\): /
assert runs[1].contains(difference)
assert runs[1].contains('choose that compiler with <crossCompile>, <cc> or <llvm>, or accept the difference with -Dkbuild.checkToolchain=warn')
// Before the first compile.
assert !runs[1].contains('CC [M]')
// As a warning it is told, and the module is built.
assert runs[2].contains('[WARNING] <checkToolchain>') && runs[2].contains(difference)
assert runs[2].contains('BUILD SUCCESS')
true
