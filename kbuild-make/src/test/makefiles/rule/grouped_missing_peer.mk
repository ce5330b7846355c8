# $ touch -d 2001-01-01 from; touch -d 2002-01-01 one; touch -d 2002-01-01 x.1; make
# $ make two x.2
# $ touch -d 2003-01-01 one two from; make one
# A member that is there and not out of date does not care for the others.
all: one x.1
one two &: from ; @echo both for $?
%.1 %.2: from ; @echo both by pattern for $?
