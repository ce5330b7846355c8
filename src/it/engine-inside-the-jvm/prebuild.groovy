new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy')).reuse(setup, basedir)
assert new File(basedir, 'target/kbuild/riscv/kernel/fork.o').delete()
true
