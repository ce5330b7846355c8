# $ make
$(info $(CC) $(CXX) $(AR) $(ARFLAGS) $(RM) $(LD) $(AS) $(COMPILE.c) | $(LINK.o) | $(OUTPUT_OPTION) | $(YACC) $(LEX))
all: ;
