// The rule passed, and for that nothing was unpacked or compiled.
assert new File(basedir, 'build.log').text.contains('dev.kbuild.maven.enforcer.RequireKernelAbi passed')
assert !new File(basedir, 'target/kbuild').exists()
true
