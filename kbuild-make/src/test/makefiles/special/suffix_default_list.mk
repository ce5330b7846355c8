$(info $(.SUFFIXES))
all: ;
