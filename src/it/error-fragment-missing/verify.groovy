def log = new File(basedir, 'build.log').text
assert log.contains('src/main/kconfig/nowhere.config')
assert log.contains('fragments')
true
