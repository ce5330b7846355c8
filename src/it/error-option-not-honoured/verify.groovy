def log = new File(basedir, 'build.log').text
def at = { line -> "$basedir/src/main/kconfig/wishes.config:$line: asked for" }
// Each with its place and its reason, all of them at once.
assert log.contains("${at(4)} CONFIG_INET=y, got CONFIG_INET not set; it depends on NET, where NET=n (net/Kconfig:")
assert log.contains("${at(6)} CONFIG_NO_SUCH_OPTION=y, got CONFIG_NO_SUCH_OPTION not set; no Kconfig file of Linux 6.12.")
assert log.contains("${at(8)} CONFIG_GENERIC_IRQ_SHOW not set, got CONFIG_GENERIC_IRQ_SHOW=y;"
    + ' it cannot be set by hand, other symbols select it: see kernel/irq/Kconfig:')
assert !log.contains('wishes.config:2:')
true
