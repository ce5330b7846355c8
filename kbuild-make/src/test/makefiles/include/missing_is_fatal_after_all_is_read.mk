include none.mk
$(info still reading)
all: ;
