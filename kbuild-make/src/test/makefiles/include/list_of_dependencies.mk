# $ make
# $ touch later && make
# $ make list_b.o=here
# $ make -r SECOND=1
all: b.o a.o
	@: $(info text [$(text_a.o)] [$(flavor text_a.o)] [$(text_b.o)])
	@: $(info list [$(list_a.o)] [$(flavor list_a.o)] [$(list_b.o)] [$(origin list_b.o)])
	@: $(info $(MAKEFILE_LIST) [$(.DEFAULT_GOAL)])
word = one
%.o: ; @echo '$@: [$^] [$?] [$+] [$(filter h%,$^)] [$(filter-out there x%,$^)]'
ifdef SECOND
a.o:: here
endif
-include a.d b.d
list_a.o += more
here there plain x/y.h:
#--- here
#--- there
#--- a.d
text_a.o := cc $(word) 'a#b' \

#--- b.d
text_b.o := cc $(word) $$x "q" '\' 

source := a.c

list_a.o := \
    $(wildcard there) \
    $(wildcard later) \
  here \
  x/y.h \
  here \
  none_at_all.h \

a.o: $(list_a.o)

$(list_a.o):

list_b.o := \
    $(wildcard nothing) \

b.o: $(list_b.o)

$(list_b.o):
b.o: $(wildcard there)
