def log = new File(basedir, 'build.log').text
['riscv', 'x86'].each { arch ->
    assert log =~ /'provider_answer', used by user\.ko, is not exported by Linux 6\.12\.\d+ \(${arch}\)/
    // One kernel's failure does not keep the other from being tried, and both are in the table.
    assert log =~ /Linux 6\.12\.\d+ \(${arch}\) +failed/
}
assert log.contains("the devel artifact's Module.symvers is complete, vmlinux and modules, so the kernel does not export it:"
        + ' either its configuration leaves it out, or another module exports it: then add a <dependency> of <type>linux-module</type>')
assert !new File(basedir, 'target/kbuild/riscv/module/user.ko').exists()
true
