def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def project = new File(basedir, 'generated/my-headers')
assert new File(project, 'README.md').text.startsWith("Linux's headers for userspace, and a program\n")
['riscv', 'arm64', 'x86', 's390'].each { arch -> assert new File(project, "headers/target/headers-1.0-$arch-uapi-headers.zip").file }

// The program was compiled against riscv's headers, by a compiler whose C library brings those of another kernel.
def program = new File(project, 'program/target/limits-riscv')
assert kernel.output(basedir, 'readelf', '-h', program.path).contains('RISC-V')
def version = new File(project, 'program/target/linux-riscv/include/linux/version.h').text
def number = { String name -> (version =~ /#define $name (\d+)/)[0][1] as int }
assert number('LINUX_VERSION_MAJOR') == 6 && number('LINUX_VERSION_PATCHLEVEL') == 12
assert !new File('/usr/riscv64-linux-gnu/include/linux/version.h').text.contains('LINUX_VERSION_PATCHLEVEL 12')
def emulator = '/usr/bin/qemu-riscv64-static'
if (new File(emulator).canExecute()) {
    assert kernel.output(basedir, emulator, program.path).startsWith('headers of Linux 6.12.')
}
true
