# $ make -n -t a
# $ make -q -n a
# $ make -q -t a
a: ; echo making
