export x = $(y)
export z := now
y = late
all: ; @echo "$$x $$z"
