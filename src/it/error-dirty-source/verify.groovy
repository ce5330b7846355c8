def log = new File(basedir, 'build.log').text
def tree = new File(basedir, 'target/linux')
assert log.contains("$tree/.config: left by a build in the source tree itself, which must be clean to build elsewhere from it;"
    + " run 'make ARCH=riscv mrproper' in $tree")
true
