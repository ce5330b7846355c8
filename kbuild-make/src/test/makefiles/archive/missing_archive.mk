all: lib.a(x) ; @echo all
lib.a(x): ; @echo making '$%' of '$@'
