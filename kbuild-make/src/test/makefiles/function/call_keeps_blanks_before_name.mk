e :=
sp := $e $e
f = <$0|$1>
$(info $(call $(sp)f y,a) $(call  f  ,a))
all: ;
