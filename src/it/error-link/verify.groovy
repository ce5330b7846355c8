def log = new File(basedir, 'build.log').text
def objects = new File(basedir, 'target/kbuild/riscv')
assert log.contains("riscv64-linux-gnu-ld: required symbol `no_such_symbol' not defined")
assert log =~ /making: +vmlinux/
assert log =~ /log: +\Q$objects\E\/build\.log/
true
