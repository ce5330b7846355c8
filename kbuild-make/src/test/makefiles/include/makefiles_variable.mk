# env: MAKEFILES=pre.mk\040none.mk
all: ; @echo $x
#--- pre.mk
pre: ;
x = pre
