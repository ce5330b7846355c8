// A compiler that is the kernel's own, but says it is another release.
def bin = new File(basedir, 'target/bin')
bin.mkdirs()
['ld', 'as', 'ar', 'nm', 'objcopy', 'objdump', 'readelf', 'strip'].each { tool ->
    java.nio.file.Files.createSymbolicLink(new File(bin, "other-$tool").toPath(), java.nio.file.Path.of("/usr/bin/riscv64-linux-gnu-$tool"))
}
def gcc = new File(bin, 'other-gcc')
gcc.text = '#!/bin/sh\n[ "$*" != --version ] || { echo "other-gcc (Elsewhere 99.1) 99.1.0"; exit; }\nexec riscv64-linux-gnu-gcc "$@"\n'
gcc.executable = true
true
