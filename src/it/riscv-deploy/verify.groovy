def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def version = new File(basedir, 'target/repository/dev/kbuild/its/riscv-deploy/1.0')
def published = { String rest -> new File(version, "riscv-deploy-1.0$rest") }

assert published('.pom').file
assert published('.json').file
assert published('-riscv.json').file
['.json', '-riscv.json', '-riscv-kernel.tar.zst', '-riscv-modules.tar.zst', '-riscv-uapi-headers.zip'].each {
    assert published(it).file: "$it was not deployed; there are ${version.list()}"
    assert published("${it}.sha1").file
}

// The image, and what a boot loader wants beside it.
def boot = kernel.unpack(published('-riscv-kernel.tar.zst'), new File(basedir, 'target/unpacked/kernel'))
def inKernel = kernel.filesIn(boot)
['Image', 'System.map', 'config', 'kernel.release'].each { name ->
    assert inKernel.any { it == name || it.endsWith("/$name") }: "no $name among $inKernel"
}
def at = { String name -> new File(boot, inKernel.find { it == name || it.endsWith("/$name") }) }
def release = at('kernel.release').text.trim()
assert release.startsWith('6.12.')
// Debian 12's file(1) does not know this image; its header names it (Documentation/arch/riscv/boot-image-header.rst).
assert new String(at('Image').bytes, 0x30, 12, 'ISO-8859-1') == 'RISCV\0\0\0RSC\005'
assert kernel.output(basedir, 'file', '-b', 'target/kbuild/riscv/vmlinux').startsWith('ELF 64-bit LSB executable, UCB RISC-V')
assert at('config').text.contains('CONFIG_RISCV=y')

// Modules that this very kernel loads.
def modules = kernel.unpack(published('-riscv-modules.tar.zst'), new File(basedir, 'target/unpacked/modules'))
def inModules = kernel.filesIn(modules)
def kos = inModules.findAll { it =~ /\.ko(\.\w+)?$/ }
assert kos.size() >= 2
kos.each {
    assert it.startsWith("lib/modules/$release/kernel/")
    assert kernel.output(modules, 'modinfo', '-F', 'vermagic', it).startsWith("$release ")
}
['modules.dep', 'modules.alias', 'modules.symbols', 'modules.order', 'modules.builtin'].each {
    assert "lib/modules/$release/$it".toString() in inModules
}
assert !inModules.any { it.endsWith('/build') || it.endsWith('/source') }

// Headers that a program can be compiled against.
def headers = new File(basedir, 'target/unpacked/headers')
headers.mkdirs()
kernel.output(headers, 'unzip', '-q', published('-riscv-uapi-headers.zip').absolutePath)
assert new File(headers, 'include/asm/ptrace.h').text.contains('struct user_regs_struct')
new File(headers, 'try.c').text = '#include <asm/ptrace.h>\n#include <linux/kvm.h>\n#include <asm/unistd.h>\nint n = __NR_riscv_flush_icache;\n'
kernel.output(headers, 'riscv64-linux-gnu-gcc', '-nostdinc', '-Iinclude', '-c', 'try.c')

// What the build says about itself.
def metadata = kernel.json(published('-riscv.json'))
assert metadata.kernelRelease == release
assert metadata.toolchain.id == 'gcc'
assert metadata.config.sha256 == kernel.sha256(at('config'))
assert metadata.source.sha256 == kernel.sha256(kernel.archive())
['riscv-kernel': 'tar.zst', 'riscv-modules': 'tar.zst', 'riscv-uapi-headers': 'zip'].each { classifier, type ->
    def file = published("-${classifier}.${type}")
    def told = metadata.artifacts.find { it.classifier == classifier && it.type == type }
    assert told.sha256 == kernel.sha256(file)
    assert told.size == file.length()
}
// And how the build went, with what to type instead.
def report = kernel.json(published('-riscv-build.json'))
assert report.errors == 0
assert report.goals*.make.any { it.startsWith('make -C ') && it.contains(' ARCH=riscv ') && it.contains(' modules_install') }
// The main artifact is the same whatever arch was built.
assert !published('.json').text.contains('riscv')
true
