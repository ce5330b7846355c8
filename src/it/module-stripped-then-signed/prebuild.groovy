def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
new File(basedir, 'target').mkdirs()
kernel.output(basedir, 'openssl', 'req', '-new', '-x509', '-nodes', '-newkey', 'rsa:2048', '-subj', '/CN=tests', '-keyout', 'target/key.pem', '-out', 'target/certificate.pem')
kernel.output(basedir, 'openssl', 'pkcs12', '-export', '-in', 'target/certificate.pem', '-inkey', 'target/key.pem', '-name', 'modules', '-passout', 'pass:opens the keystore', '-out', 'target/key.p12')
new File(basedir, 'target/key.pem') << new File(basedir, 'target/certificate.pem').text
true
