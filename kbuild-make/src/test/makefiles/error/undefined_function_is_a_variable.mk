$(info [$(nosuch a,b)])
all: ; @echo ok
