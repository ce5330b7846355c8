# $ make -s --no-silent
all: ; echo x
