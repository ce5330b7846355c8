# $ make -s
# $ make --quiet
all: ; echo x
