all: missing
