def reactor = new File(basedir, 'examples/reactor')
def console = new File(reactor, 'module/target/kbuild/riscv/console.log').text
assert console =~ /reading 00000000fc530000[0-9a-f]{16}/
def report = new groovy.xml.XmlSlurper().parse(new File(reactor, 'client/target/surefire-reports/TEST-com.example.thermo.GuestReadingsTest.xml'))
assert report.@tests == '1' && report.@skipped == '0' && report.@failures == '0' && report.@errors == '0'
true
