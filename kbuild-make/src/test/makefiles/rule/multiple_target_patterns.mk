a: %.o: %.p: x ;
