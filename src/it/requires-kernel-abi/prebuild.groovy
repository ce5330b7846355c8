// The digest is pinned as a user would: taken from the metadata of the kernel that was tried.
def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def metadata = kernel.json(new File(basedir.parentFile.path + '-kernels/dev/kbuild/its/linux/6.12/linux-6.12-riscv.json'))
assert metadata.devel.abiDigest ==~ /[0-9a-f]{64}/
new File(basedir, 'test.properties').text = "kernel.abi = ${metadata.devel.abiDigest}\n"
true
