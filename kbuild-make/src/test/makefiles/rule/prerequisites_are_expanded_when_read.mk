p = early
all: $(p)
p = late
early late: ; @echo $@
