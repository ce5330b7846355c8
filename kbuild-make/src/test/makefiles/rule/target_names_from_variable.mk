t = a b
all: $(t)
$(t): ; @echo $@
