def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
// The report of a build tells how long it took and where, and is the one artifact that differs.
def artifacts = { File project ->
    new File(project, 'target').listFiles().findAll { it.file && it.name.startsWith('linux-riscv-') && !it.name.endsWith('-build.json') }
        .collectEntries { [it.name, kernel.sha256(it)] }.sort()
}
def here = new File(setup, 'linux-riscv')
def there = new File(basedir, 'further/down/there/linux-riscv')
def expected = artifacts(here)
assert expected.keySet()*.replaceFirst('linux-riscv-[^-]+-\\d+', '') as Set ==
        ['.json', '-riscv.json', '-riscv-kernel.tar.zst', '-riscv-modules.tar.zst', '-riscv-uapi-headers.zip'] as Set
assert artifacts(there) == expected
assert !new File(there, 'target/kbuild/riscv/vmlinux').text.contains(basedir.path)
true
