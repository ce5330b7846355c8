def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
assert new File(basedir, 'build.log').text.contains('kbuild:menuconfig: needs a terminal for input and output, and there is none here')

// The tree's line by line editor: the screens of menuconfig are Kbuild's own, what goes before and comes after is the same.
def mvn = { String... goals ->
    kernel.output(basedir, 'python3', 'person.py', 'LOCALVERSION=-edited', "$mavenHome/bin/mvn".toString(), '-B', '-ntp',
        '-s', new File(basedir.parentFile, 'interpolated-settings.xml').path, "-Dmaven.repo.local=$repository".toString(), '-Darch=riscv', *goals)
}
def fragment = new File(basedir, 'src/main/kconfig/board.config')
def said = mvn('kbuild:menuconfig', '-Dkbuild.editor=config')
assert said.contains("saved to $fragment:")
assert said.contains('  CONFIG_LOCALVERSION="-edited"')
// Only what was changed, below what stood there with its comment; and .config comes out of it.
assert fragment.text == '# what the board needs\nCONFIG_PRINTK=y\nCONFIG_LOCALVERSION="-edited"\n'
assert new File(basedir, 'target/kbuild/riscv/.config').readLines().containsAll(['CONFIG_LOCALVERSION="-edited"', 'CONFIG_PRINTK=y', 'CONFIG_MODULES=y'])
assert mvn('kbuild:config').contains('riscv: config is up to date')

assert mvn('kbuild:menuconfig', '-Dkbuild.editor=config').contains('nothing was changed')
true
