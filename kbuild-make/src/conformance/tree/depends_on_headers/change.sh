echo '#define VALUE 2' >outer.h
