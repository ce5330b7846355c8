def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def log = new File(basedir, 'build.log').text
def directory = new File(basedir, 'target/kbuild/riscv/lib/its')
def found = kernel.filesIn(directory)

// Made, and made of the right things in the right order.
def members = { String archive -> kernel.output(directory, 'ar', 't', archive).readLines() }
assert members('built-in.a') == ['first.o', 'second.o', 'part.o', 'spoken.o', 'assembled.o', 'sub/below.o']
assert members('lib.a') == ['in-library.o']
['beside.o', 'always.txt', 'loadable.o', 'answer', 'answer.h', 'greet'].each { assert it in found }
assert !('absent.o' in found)
assert new File(directory, 'answer.h').text == '#define ANSWER 42\n'
assert kernel.output(directory, 'file', '-b', 'answer').contains('ELF 64-bit')
assert new File(directory, 'tally.txt').text == 'files 3\n'
['greet', 'part-ways'].each { program -> assert kernel.output(directory, 'file', '-b', program).contains('RISC-V') }
assert kernel.output(directory, 'nm', '--defined-only', 'part-ways').with { it.contains(' T _start') && it.contains(' T part_ways') }
assert kernel.output(directory, 'readelf', '-sW', 'loadable.o').with { it.contains('its_init') && it.contains('its_more') }

// Told in short, as the directory's own rules want it.
assert log =~ /ANSWER +lib\/its\/answer\.h/
assert log =~ /lib\/its\/always\.txt is there/

// Flags stand in the order in which they can overrule each other.
def command = new File(directory, '.first.o.cmd').readLines()[0]
assert command.indexOf('-DHERE_AND_BELOW') < command.indexOf('-DHERE ')
assert command.indexOf('-DHERE ') < command.indexOf('-DONLY_FIRST')

// And the second time there is nothing to do.
assert log.split('Building ')[-1].contains('riscv: nothing was rebuilt')
true
