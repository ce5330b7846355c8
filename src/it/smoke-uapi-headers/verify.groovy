import java.util.zip.ZipFile

def zip = new ZipFile(new File(basedir, 'target/smoke-uapi-headers-1.0-riscv-uapi-headers.zip'))
assert zip.getEntry('include/linux/errno.h')
assert zip.getEntry('include/asm/unistd.h')
zip.close()
true
