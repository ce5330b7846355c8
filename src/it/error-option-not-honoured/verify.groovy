def log = new File(basedir, 'build.log').text
// Each with its place, all of them at once.
assert log =~ /wishes\.config:4: .*INET/
assert log =~ /wishes\.config:6: .*NO_SUCH_OPTION/
assert log =~ /wishes\.config:8: .*GENERIC_IRQ_SHOW/
assert !log.contains('wishes.config:2')
true
