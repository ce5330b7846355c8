def log = new File(basedir, 'build.log').text
def makefile = new File(basedir, 'linux-2.6/Makefile').path
assert log.contains("$makefile: is Linux 2.6.39, too old to be built here; the oldest supported is 5.4.0")
true
