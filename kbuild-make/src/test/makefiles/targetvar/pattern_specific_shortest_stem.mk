%: x = any
a%: x = a
%b: x = b
aab: x2 = t
all: aab cb c ; @echo $@ $x
aab cb c: ; @echo $@ $x
