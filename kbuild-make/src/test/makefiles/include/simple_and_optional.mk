include a.mk
-include none.mk b.mk
sinclude none2.mk
all: ; @echo $a $b
#--- a.mk
a = 1
#--- b.mk
b = 2
