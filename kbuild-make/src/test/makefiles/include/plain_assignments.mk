# $ make
# $ make v_3=command
# $ v_4=environment make
# $ v_4=environment make -e
v_1 := before
v_2 += before
include many.conf
v_6 += appended
undefine v_7
v_8 ?= not this
export v_9
all:
	@echo '[$(v_1)] [$(v_2)] [$(v_3)] [$(v_4)] [$(v_5)] [$(v_6)] [$(v_7)] [$(v_8)]' $$v_4 $$v_9
	@echo $(flavor v_1) $(origin v_3) $(origin v_4) $(flavor v_7) $(origin v_10) $(words $(filter v_%,$(.VARIABLES)))
	@echo '[$(v_36)] $(value v_36)'
late = late
#--- many.conf
# Thirty-six of them.
v_1 = 1
v_2 = 2
v_3 = 3
v_4 = 4
v_5 = 5
v_5 = five
v_6 = 6
v_7 = 7
v_8 = 8
v_9 = 9
v_10 = 10
v_11 = 11
v_12 = 12
v_13 = 13
v_14 = 14
v_15 = 15
v_16 = 16
v_17 = 17
v_18 = 18
v_19 = 19
v_20 = 20
v_21 = 21
v_22 = 22
v_23 = 23
v_24 = 24
v_25 = 25
v_26 = 26
v_27 = 27
v_28 = 28
v_29 = 29
v_30 = 30
v_31 = 31
v_32 = 32
v_33 = 33
v_34 = 34
v_35 = 35
v_36 = $(late) # and a comment
