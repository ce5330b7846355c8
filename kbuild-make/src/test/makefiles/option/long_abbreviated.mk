# $ make --dry-r --print-dir
# $ make --no
all: ; echo x
