# $ echo 1 > a_rather_long_member_name.o; ar rcU lib.a a_rather_long_member_name.o
# $ touch -d 2001-01-01 a_rather_long_member_name.o
# $ make
lib.a(a_rather_long_member_name.o): a_rather_long_member_name.o ; @echo stale
