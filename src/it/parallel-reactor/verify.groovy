def log = new File(basedir, 'build.log').text
assert new File(basedir, 'consumer/target/dependency').list().sort() == ['headers-1.0-riscv-uapi-headers.zip', 'kernel-1.0-riscv-kernel.tar.zst']
assert !log.contains('not marked @threadSafe') && !log.contains('not marked as thread-safe')
true
