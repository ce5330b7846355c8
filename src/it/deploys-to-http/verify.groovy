def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
// Nobody writes there without the password.
def port = new File(basedir, 'test.properties').text.trim().split(' = ')[1]
def anonymous = (HttpURLConnection) new URL("http://127.0.0.1:$port/releases/intruder").openConnection()
anonymous.requestMethod = 'PUT'
anonymous.doOutput = true
anonymous.outputStream.withCloseable { it.write('x'.bytes) }
assert anonymous.responseCode == 401
new File(basedir, 'server/pid').with { if (it.exists()) kernel.output(basedir, 'kill', it.text.trim()) }

def requests = new File(basedir, 'server/access.log').readLines()
def stored = new File(basedir, 'server/data/releases/dev/kbuild/its/deploys-to-http/1.0')
def copies = new File(basedir, 'consumer/target/dependency')
['.json', '-riscv-kernel.tar.zst', '-riscv-modules.tar.zst', '-riscv-uapi-headers.zip'].each { rest ->
    def name = "deploys-to-http-1.0$rest"
    assert requests.any { it.contains("PUT /releases/dev/kbuild/its/deploys-to-http/1.0/$name ") && it.contains(' 201 ') && it.contains('- maven [') }
    assert kernel.sha256(new File(stored, name)) == kernel.sha256(new File(copies, name))
    assert requests.any { it.contains("GET /releases/dev/kbuild/its/deploys-to-http/1.0/$name ") && it.contains(' 200 ') }
}
// And it is nobody else's to know.
assert !new File(basedir, 'build.log').text.contains('not a secret')
true
