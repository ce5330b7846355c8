def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def installed = kernel.filesIn(new File(basedir, 'target/kbuild/riscv/install'))
def ko = new File(basedir, "target/kbuild/riscv/install/${installed.find { it.endsWith('hello.ko') }}")
def bytes = ko.bytes

// Signed last: the mark is at the very end, and the signature is of these stripped bytes.
assert new String(bytes, 'ISO-8859-1').endsWith('~Module signature appended~\n')
assert !kernel.output(basedir, 'readelf', '-SW', ko.path).contains('.debug_info')
def length = java.nio.ByteBuffer.wrap(bytes, bytes.length - 28 - 4, 4).int
def content = bytes.length - 28 - 12 - length
new File(basedir, 'target/content').bytes = java.util.Arrays.copyOf(bytes, content)
new File(basedir, 'target/signature').bytes = java.util.Arrays.copyOfRange(bytes, content, content + length)
kernel.output(basedir, 'openssl', 'cms', '-verify', '-binary', '-inform', 'DER', '-in', 'target/signature', '-content', 'target/content',
        '-certfile', 'target/certificate.pem', '-nointern', '-noverify', '-out', '/dev/null')

// The same key from a keystore signs the same.
assert new File(basedir, "target/keystore/riscv/install/${installed.find { it.endsWith('hello.ko') }}").bytes == bytes

// A key that is not there is told before anything is compiled.
def third = new File(basedir, 'build.log').text.split('Scanning for projects').last()
assert third.contains("<moduleSigningKey>: '${basedir.canonicalPath}/nowhere.pem' does not exist, so the modules cannot be signed")
assert !third.contains('CC [M]')
true
