def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
new File(basedir, 'target').mkdirs()
kernel.output(basedir, 'openssl', 'req', '-new', '-x509', '-nodes', '-newkey', 'rsa:2048', '-subj', '/CN=tests', '-keyout', 'target/key.pem', '-out', 'target/certificate.pem')
new File(basedir, 'target/key.pem') << new File(basedir, 'target/certificate.pem').text
true
true
