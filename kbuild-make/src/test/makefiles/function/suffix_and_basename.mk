s = src/foo.c src-1.0/bar.c hacks a.tar.gz .x d.d/x
$(info $(suffix $(s)) | $(basename $(s)))
all: ;
