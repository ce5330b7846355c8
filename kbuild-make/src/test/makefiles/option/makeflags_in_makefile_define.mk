# $ make
# $ make X=1
# A definition in MAKEFLAGS is one of the command line, once all makefiles are read.
MAKEFLAGS += -k X=5 -- Y=a\ b
$(info [$(X)] $(origin X))
Y = mine
all: ; @echo '[$(X)] $(origin X) [$(Y)] [$(MAKEFLAGS)] [$(MAKEOVERRIDES)]'; echo env $$X
