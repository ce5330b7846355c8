.SECONDEXPANSION:
x = $$y
y = z
all: $$(x) ; @echo '$^'
$$y: ; @echo '$@'
