empty =
$(empty)
$(empty) $(empty)
all: ; @echo ok
