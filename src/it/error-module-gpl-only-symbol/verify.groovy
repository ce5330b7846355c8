def log = new File(basedir, 'build.log').text
assert log.contains("GPL-incompatible module shut.ko uses GPL-only symbol 'kobject_uevent'")
assert log.contains('BUILD FAILURE')
true
