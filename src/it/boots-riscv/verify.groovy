def log = new File(basedir, 'build.log').text
def console = new File(basedir, 'target/kbuild/riscv/console.log').text
assert console =~ /Linux version 6\.12\.\d+/
assert log =~ /riscv: booted in \d+\.\d+ s, (\d+) modules loaded/
// The result as continuous integration reads it.
def reports = new File(basedir, 'target/kbuild-reports').listFiles().findAll { it.name.endsWith('.xml') }
assert reports.size() == 1
def suite = new groovy.xml.XmlSlurper().parse(reports[0])
assert suite.name() in ['testsuite', 'testsuites']
assert suite.'**'.count { it.name() == 'testcase' } >= 1
assert !suite.'**'.any { it.name() in ['failure', 'error'] }
true
