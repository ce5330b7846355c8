# $ make t u v w
export Y = global
export V = global
t: export X = 1
t: X = 2
u: export X = 1
u: X += 2
v: V = own
w: Y ?= cond
# A ?= for a target says it of the variable that is there.
t u v w: ; @echo "$@ [$$X] [$$Y] [$(Y)] [$$V]"
