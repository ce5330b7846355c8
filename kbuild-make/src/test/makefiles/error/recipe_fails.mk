all: ; exit 3
