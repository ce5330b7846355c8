// The kernels that setup-published-kernels deployed.
def there = new File(basedir.parentFile.path + '-kernels').directory
if (!there) println 'module-uses-another-module: NOT RUN: no kernels were published for it'
there
