def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def project = new File(basedir, 'generated/my-driver')
assert kernel.filesIn(new File(project, 'src')) == ['main/kbuild/Kbuild', 'main/kbuild/parrot.c', 'test/c/parrot_test.c'] as Set
assert new File(project, 'README.md').text.startsWith('The parrot driver\n')
assert new File(project, 'src/main/kbuild/Kbuild').text == 'obj-m := parrot.o\n'

def published = { String rest -> new File(project, "target/repository/com/example/my-driver/1.0/my-driver-1.0$rest") }
assert kernel.output(basedir, 'modinfo', '-F', 'parm', published('-riscv-parrot.ko').path).trim() ==
        'greeting:the line that /dev/parrot gives (string)'
assert published('-riscv-modules.tar.zst').file

// The boot test loaded it with its parameter, and the program talked to the device.
def console = new File(project, 'target/kbuild/riscv/console.log').text
assert console.contains("/dev/parrot gives 'hello', expected 'hello'")
assert console.contains("/dev/parrot gives 'good night', expected 'good night'")
true
