def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def digest = kernel.json(new File(basedir.parentFile.path + '-kernels/dev/kbuild/its/linux/6.12/linux-6.12-riscv.json')).devel.abiDigest
def log = new File(basedir, 'build.log').text
assert log.contains("dev.kbuild.its:linux:6.12 (riscv): has ABI digest $digest")
assert log.contains('<abis>: pins 0123456789abcdef; modules built for another ABI are refused by the kernel: try yours with this one, then pin its digest')
// In validate: nothing was unpacked or compiled.
assert !new File(basedir, 'target/kbuild').exists()
true
