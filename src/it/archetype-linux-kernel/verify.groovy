def project = new File(basedir, 'generated/my-kernel')
def example = new File(top, 'examples/linux-x86/src/main/kconfig')
assert new File(project, 'src/main/kconfig').list().sort() == example.list().sort()
example.eachFile { assert new File(project, "src/main/kconfig/$it.name").text == it.text }
assert new File(project, 'README.md').text.startsWith('A small Linux for x86\n')
// The example's POM, but for its names.
def pom = new File(project, 'pom.xml').text
def named = [groupId: 'com.example', artifactId: 'my-kernel', version: '1.0'].inject(new File(top, 'examples/linux-x86/pom.xml').text) { text, name ->
    text.replaceFirst("<${name.key}>.*</${name.key}>", "<${name.key}>${name.value}</${name.key}>")
}
assert pom == named

def config = new File(project, 'target/kbuild/x86/.config').readLines()
assert 'CONFIG_X86=y' in config
assert 'CONFIG_MODULES=y' in config
true
