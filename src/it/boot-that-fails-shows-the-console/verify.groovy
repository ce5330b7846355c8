def log = new File(basedir, 'build.log').text
assert log.contains('nobody-prints-this')
assert log =~ /Linux version 6\.12\.\d+/
true
