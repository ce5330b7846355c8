# env: a=env b=env
a = file
$(info $(a) $(b) $(origin a) $(origin b))
all: ; @echo $$a $$b
