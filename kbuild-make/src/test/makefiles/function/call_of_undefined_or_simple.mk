a := $1 text
b = [$0 $1]
$(info [$(call a,x)] $(call b,y))
all: ;
