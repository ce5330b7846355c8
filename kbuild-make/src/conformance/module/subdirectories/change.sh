echo '#define NUMBER 2' >include/number.h
