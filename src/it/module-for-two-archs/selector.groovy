def kernel = new GroovyShell().parse(new File(top, 'src/it/lib/kernel.groovy'))
kernel.arePublished(basedir, 'linux/6.12', 'linux-x86/6.12')
