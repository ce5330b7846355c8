# A private global variable is seen while makefiles are read, and by no target; its export is not private.
private export V = global
read := $(V)
all: here := <$(V)>
p%: also := <$(V)>
all: pattern ; @echo "all: $(V) $(read) $(here) $$V"
pattern: ; @echo "pattern: $(V) $(also) $$V"
