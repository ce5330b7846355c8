def log = new File(basedir, 'build.log').text
def fragment = 'src/main/kconfig/nowhere.config'
def version = (log =~ /Linux (6\.12\.\d+) has no fragment/)[0][1]
assert log.contains("<fragments>: no file $basedir/$fragment, and Linux $version has no fragment '$fragment' in kernel/configs or"
    + ' arch/riscv/configs; correct the name or add the file')
true
