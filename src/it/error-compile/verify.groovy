def log = new File(basedir, 'build.log').text
def line = new File(basedir, 'target/linux/init/version.c').readLines().findIndexOf { it.contains('no_such_thing') } + 1
assert log =~ /init\/version\.c:$line/
assert log.contains("'no_such_thing' undeclared") || log.contains('‘no_such_thing’ undeclared')
assert log.contains('init/version.o')
assert log.contains(new File(basedir, 'target/kbuild/riscv/build.log').path)
true
