a = $$x
b := $$(x)
$(info $(a) $(b))
all: ; @x=5; echo $$x '$$'
