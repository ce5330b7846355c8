text_a.o := cc -c a.c

list_a.o := \
    $(wildcard lib/kbuild-make.jar) \
    $(wildcard lib/none) \
  lib/other \
  lib/another \

a.o: $(list_a.o)

$(list_a.o):
