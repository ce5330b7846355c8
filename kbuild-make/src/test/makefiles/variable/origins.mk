# env: envv=1
# $ make cmd=1
file = 1
override over = 1
all: ; @echo '$(origin none) $(origin CC) $(origin envv) $(origin file) $(origin cmd) $(origin over) $(origin @) $(origin MAKE) $(origin MAKEFLAGS) $(origin SHELL) $(origin CURDIR) $(origin MAKEFILE_LIST)'
