none =
$(none): %.o: %.c ; @echo no
all: ; @echo ok
