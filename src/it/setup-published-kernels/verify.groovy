def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def published = new File(basedir.parentFile.path + '-kernels/dev/kbuild/its')
def devel = { String artifact, String version, String arch ->
    def archive = new File(published, "$artifact/$version/$artifact-$version-$arch-devel.tar.zst")
    assert archive.file: "$archive was not deployed"
    kernel.unpack(archive, new File(basedir, "unpacked/$artifact-$version"))
}

def whole = System.getenv('KBUILD_ITS') == 'modules'
def trees = [devel('linux', '6.12', 'riscv')] + (whole ? [devel('linux', '6.1', 'riscv'), devel('linux-x86', '6.12', 'x86')] : [])
trees.each { tree ->
    // Host-neutral: no program and no object for whatever machine.
    tree.eachFileRecurse { file ->
        if (file.file && file.length() > 4) {
            file.withInputStream { assert it.readNBytes(4) != [0x7f, 'E' as char, 'L' as char, 'F' as char] as byte[]: "$file is an ELF file" }
        }
    }
    // Nothing of the kernel's private keys, nothing of its code.
    assert !new File(tree, 'certs').exists()
    assert !new File(tree, 'kernel').exists()
    assert new File(tree, 'include/config/auto.conf').file
    assert new File(tree, 'scripts/module.lds').file
    def info = kernel.json(new File(tree, 'kbuild-devel.json'))
    assert info.symvers == 'COMPLETE'
    assert info.vermagic.startsWith(info.release + ' ')
    assert info.abiDigest ==~ /[0-9a-f]{64}/
    info.sealed.each { name, sha256 -> assert kernel.sha256(new File(tree, name)) == sha256 }
}
if (whole) {
    def x86 = kernel.json(new File(basedir, 'unpacked/linux-x86-6.12/kbuild-devel.json'))
    assert x86.tools.containsAll(['scripts/genksyms/genksyms', 'tools/objtool/objtool'])
    assert x86.vermagic.split(' ').contains('modversions')
}
true
