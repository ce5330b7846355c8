names = x y
x = 1
y = 2
export $(names)
all: ; @echo $$x $$y
