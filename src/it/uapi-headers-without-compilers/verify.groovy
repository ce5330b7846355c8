import java.util.zip.ZipFile

assert !new File(basedir, 'bin/riscv64-linux-gnu-gcc').exists()
// One header of each that no other has.
def own = [riscv: 'include/asm/hwprobe.h', arm64: 'include/asm/sve_context.h', s390: 'include/asm/zcrypt.h']
own.each { arch, header ->
    def zip = new ZipFile(new File(basedir, "target/uapi-headers-without-compilers-1.0-${arch}-uapi-headers.zip"))
    assert zip.getEntry(header): "$header is not in the headers of $arch"
    own.findAll { it.key != arch }.each { assert !zip.getEntry(it.value) }
    assert zip.getEntry('include/linux/errno.h')
    assert zip.getEntry('include/asm/unistd.h')
    // What is for the kernel's own eyes was taken out on the way.
    def internal = zip.entries().findAll {
        zip.getInputStream(it).readLines('ISO-8859-1').any { line -> line ==~ /\s*#\s*ifn?def\s+__KERNEL__.*/ }
    }
    assert internal*.name == []
    zip.close()
}
true
