# $ echo text > lib.a
# $ make
lib.a(x): ; @echo made
