# $ make --bogus=1
# $ make --fil
# $ make --sil=x
# $ make --debug=
# $ make --output-sync=
# $ make --jobserver-auth=
# $ make -j ""
# $ make -k-s
all: ; @echo no
