.SILENT:
all: ; echo a
