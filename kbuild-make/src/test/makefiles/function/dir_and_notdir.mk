s = src/foo.c hacks /abs/x a/b/ ./x
$(info $(dir $(s)) | $(notdir $(s)))
all: ;
