def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
def installed = new File('/usr/sbin/dkms').canExecute()
if (!installed) println 'dkms: NOT RUN: there is no dkms; apt install dkms'
installed && kernel.isModuleRun(basedir) && kernel.arePublished(basedir, 'linux/6.12')
