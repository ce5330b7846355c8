  all : dep ; @echo $@ $<
  dep : ; @echo $@
