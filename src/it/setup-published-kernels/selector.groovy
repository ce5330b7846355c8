// Three kernels are much for tests that need none of them; `dev/test modules` asks for them.
System.getenv('KBUILD_ITS') == 'modules'
