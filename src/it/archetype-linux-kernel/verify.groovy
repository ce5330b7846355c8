def project = new File(basedir, 'generated/my-kernel')
def example = new File(top, 'examples/linux-x86/src/main/kconfig')
assert new File(project, 'src/main/kconfig').list().sort() == example.list().sort()
example.eachFile { assert new File(project, "src/main/kconfig/$it.name").text == it.text }
assert new File(project, 'README.md').text.startsWith('A small Linux for x86\n')
assert new File(project, 'pom.xml').text.contains('<arch>x86</arch>')

def config = new File(project, 'target/kbuild/x86/.config').readLines()
assert 'CONFIG_X86=y' in config
assert 'CONFIG_MODULES=y' in config
true
