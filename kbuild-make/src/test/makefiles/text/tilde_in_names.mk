# env: HOME=/DIRECTORY/home
$(info $(wildcard ~) [$(dir ~/x)])
all: ~/x ; @echo $<
~/x: ; @echo '$@'
