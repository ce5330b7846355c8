def version = new File(basedir, 'target/repository/dev/kbuild/its/smoke-kernel/1.0')
['.pom', '.json', '-riscv.json', '-riscv-kernel.tar.zst', '-riscv-modules.tar.zst', '-riscv-uapi-headers.zip'].each {
    assert new File(version, "smoke-kernel-1.0$it").file
}
true
