def log = new File(basedir, 'build.log').text
assert log =~ /Linux version 6\.12\.\d+/
true
