# $ make -R
$(info [$(CC)] [$(RM)] $(origin CC) [$(SHELL)] [$(.SUFFIXES)])
all: ;
