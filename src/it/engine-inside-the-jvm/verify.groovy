def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1).collect { run ->
    run.readLines().collect { it.replaceFirst('^\\[INFO\\] ', '') }
}
// Our own make compiles what is missing and links again.
assert runs[0].any { it ==~ / +CC +kernel\/fork\.o/ }
assert runs[0].any { it ==~ /riscv: \d+ commands, 0 warnings, .*/ }
// GNU make finds nothing to do on what it left, and it finds nothing to do either.
assert runs[1].any { it.startsWith('riscv: nothing was rebuilt (') }
assert runs[2].any { it.startsWith('riscv: nothing was rebuilt (') }
// The kernel is the one that GNU make had built.
['vmlinux', 'arch/riscv/boot/Image'].each {
    assert new File(basedir, "target/kbuild/riscv/$it").bytes == new File(setup.toString(), "linux-riscv/target/kbuild/riscv/$it").bytes
}
true
