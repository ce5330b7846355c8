# env: a=env
a = file
all: ; @echo $$a
