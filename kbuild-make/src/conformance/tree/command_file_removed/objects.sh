rm .a.o.cmd built-in.a
