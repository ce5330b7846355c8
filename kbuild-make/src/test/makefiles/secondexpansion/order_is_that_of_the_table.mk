.SECONDEXPANSION:
a: x ; @echo $@
ddd: $$(info expanding $$@) ;
eeee: $$(info expanding $$@) ;
fffff: $$(info expanding $$@) ;
g/g: $$(info expanding $$@) ;
bb: $$(info expanding $$@) ;
x: ;
