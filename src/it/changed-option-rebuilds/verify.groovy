def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)*.readLines()
def compiled = runs.collect { run -> run.count { it =~ /^\[INFO\] +CC +(\[M\] +)?\S+\.o$/ } }
def linked = runs.collect { run -> run.any { it =~ /^\[INFO\] +LD +vmlinux$/ } }
assert linked == [false, true, true]
assert compiled[0] == 0
// What does not look at the option is left alone: a kernel has hundreds of objects.
assert compiled[1] < 50
assert !runs[1].any { it =~ /CC +fs\/binfmt_script\.o/ }
assert runs[2].any { it =~ /CC +fs\/binfmt_script\.o/ } || new File(basedir, 'target/kbuild/riscv/fs/binfmt_script.o').file

// Changed back, it is the kernel it was, to the byte.
def archive = { File directory, String name -> kernel.sha256(new File(directory, "target/$name-riscv-kernel.tar.zst")) }
assert archive(basedir, 'changed-option-rebuilds-1.0') == archive(new File(setup, 'linux-riscv'), 'linux-riscv-6.12-1')
true
