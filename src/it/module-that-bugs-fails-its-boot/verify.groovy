def runs = new File(basedir, 'build.log').text.split('Scanning for projects')
assert runs[1] =~ /Linux 6\.12\.\d+ \(riscv\) +booted/
assert runs[2] =~ /Linux 6\.12\.\d+ \(riscv\) +failed/
assert runs[2].contains('kernel BUG at')
def report = new groovy.xml.XmlSlurper().parse(new File(basedir, 'target/kbuild-reports/TEST-boot.riscv.xml'))
assert report.testcase.any { it.failure.size() > 0 }
true
