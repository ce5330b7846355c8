# $ make --debug=b,zzz,v
# $ make --debug=n,q
# $ make "--debug=n x"
# $ make -d -R --debug=n
# $ make --debug=b --debug=none
all: ; @echo '[$(MAKEFLAGS)]'
