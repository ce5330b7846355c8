all:: ; @false
all:: ; @echo no
