# $ touch -d 2001-01-01 old && touch -d 2002-01-01 new
# $ make
# $ make
all: old
old: new ; touch -d 2003-01-01 $@
