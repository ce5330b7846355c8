// What the tree's own script finds, given what the tree's own Makefile gives it.
def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def objects = new File(basedir, 'target/kbuild/riscv')
def libraries = (new File(objects, '.vmlinux.o.cmd').readLines()[0] =~ /\S+\/lib\.a/).collect { it }
kernel.output(objects, *(['python3', "${kernel.source(setup)}/scripts/clang-tools/gen_compile_commands.py", '-a', 'ar', '-o', 'theirs.json',
                          'vmlinux.a'] + libraries + ['modules.order'])*.toString())
def ours = kernel.json(new File(objects, 'compile_commands.json'))
def theirs = kernel.json(new File(objects, 'theirs.json'))
assert ours.size() > 400
assert ours as Set == theirs as Set
assert ours.size() == theirs.size()
assert ours.any { it.file.endsWith('/virtio_rng.c') || it.file.endsWith('/virtio-rng.c') }
assert ours.any { it.file.endsWith('.S') }
true
