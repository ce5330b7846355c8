a = $(b)
b = late
all: ; @echo '$(a)'
