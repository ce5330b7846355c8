# env: MAKEFLAGS=--no-print-directory\040-s
# $ make
all: ; echo '$(MAKEFLAGS)'
