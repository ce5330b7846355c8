// The kernels that setup-published-kernels deployed, and Debian's dkms.
def there = new File(basedir.parentFile.path + '-kernels').directory && new File('/usr/sbin/dkms').canExecute()
if (!there) println 'dkms: NOT RUN: no kernels were published for it, or there is no dkms (apt install dkms)'
there
