# $ echo 1 > a1; ar rcD lib.a a1
# $ make -t 'lib.a(a1)'
lib.a(a1): new ; @echo no
new: ;
