// A module whose vermagic is another kernel's: the bytes are changed behind Kbuild's back, and the goal is asked about them.
def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def ko = new File(basedir, 'target/kbuild/riscv/module/hello.ko')
def own = kernel.output(basedir, 'modinfo', '-F', 'vermagic', ko.path).trim()
def other = own.replaceFirst(/^6\.12/, '6.99')
ko.bytes = new String(ko.bytes, 'ISO-8859-1').replace("vermagic=$own", "vermagic=$other").getBytes('ISO-8859-1')

def log = new File(basedir, 'check.log')
def process = kernel.maven(new File(mavenHome), new File(repository), new File(basedir.parentFile, 'interpolated-settings.xml'), basedir, log, 'kbuild:check-modules')
assert process.waitFor() != 0
assert log.text.contains("${ko.canonicalPath}: has vermagic '$other', but Linux ${own.split(' ')[0]} (riscv) has '$own' and would refuse it; build it against this kernel")
true
