def log = new File(basedir, 'build.log').text
assert log.contains(new File(basedir, 'target/linux').path)
assert log.contains('mrproper')
true
