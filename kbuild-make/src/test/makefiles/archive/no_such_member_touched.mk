# $ echo 1 > a1; ar rcD lib.a a1
# $ make -t 'lib.a(zz)'
lib.a(zz): ; @echo no
