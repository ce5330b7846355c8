# env: a=env
# $ make -e
a = file
$(info $(a) $(origin a))
all: ; @echo $$a
