// What an earlier run of this test resolved would be taken for what this one deploys.
new File(repository, 'dev/kbuild/its/linux-source').deleteDir()
new File(basedir, 'target').deleteDir()
true
