sed -i 's/b.o y.o/y.o b.o/' sub/Kbuild
