# $ make
# $ make
lib.a: lib.a(m.o)
	@echo 'lib.a: $?'
lib.a(%.o): %.o
	@echo '$@ $%: $?'; ar rcD $@ $<
m.o: ; @echo $@ > $@
