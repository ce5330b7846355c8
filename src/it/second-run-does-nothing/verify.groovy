def runs = new File(basedir, 'build.log').text.split('Scanning for projects')
def second = runs[2].readLines().collect { it.replaceFirst('^\\[INFO\\] ', '') }
assert 'riscv: config is up to date' in second
assert second.any { it.startsWith('riscv: nothing was rebuilt (') }
assert second.any { it ==~ /riscv: \d+ modules are installed and up to date/ }
assert 'riscv: the headers for userspace are up to date' in second
['kernel.tar.zst', 'modules.tar.zst', 'uapi-headers.zip'].each {
    assert "riscv-${it.replaceFirst('\\..*', '')}: second-run-does-nothing-1.0-riscv-$it is up to date".toString() in second
}
println 'the second run took' + second.find { it.startsWith('Total time:') }.substring(11)
true
