# $ touch y
# $ make -W ./x
y: x ; @echo y from $?
#--- x
