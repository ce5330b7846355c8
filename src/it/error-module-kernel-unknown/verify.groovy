def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def message = { int run -> runs[run - 1].readLines().findAll { it.startsWith('[ERROR] Failed to execute goal') }.collect { it.replaceFirst(/^.* on project [\w-]+: /, '').replaceFirst(/ -> \[Help 1\]$/, '') } }
def kernel = { String name, String version -> "dev.kbuild.its:$name:tar.zst:riscv-devel:$version: ".toString() }

// Every repository that was asked is named. Maven adds those of the settings.
assert message(1).size() == 1 && message(1)[0].startsWith(kernel('nowhere', '[6.1]') + 'no repository of this project has a version in this range, [')
assert message(1)[0].contains("files (file://${basedir.canonicalPath}/repository)") && message(1)[0].endsWith(']; deploy the kernel, or ask for another range')
assert message(2).size() == 1 && message(2)[0].startsWith(kernel('nowhere', '6.1') + 'is in no repository of this project, [')
assert message(2)[0].contains("files (file://${basedir.canonicalPath}/repository)")
assert message(2)[0].endsWith(']; deploy the linux-kernel project for this arch, or name its repository in the POM')

// Offline nobody was asked, and that is what is said.
assert message(3) == [kernel('elsewhere', '[6.1]') + 'the local repository knows no version in this range, and Maven is offline (-o); run it once without -o, or name one version']
assert message(4) == [kernel('elsewhere', '6.1') + 'is not in the local repository, and Maven is offline (-o); run it once without -o']

// No kernel named at all.
assert message(5) == ["<kernels>: names no kernel, and no <dependency> is a kernel's devel artifact for riscv; add one with <type>tar.zst</type> and <classifier>ARCH-devel</classifier>"]
true
