# $ make -n
all: ; +@echo runs
