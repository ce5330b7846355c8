b ::= early
a ::= $(b)
b ::= late
$(info $(flavor a) $(a))
all: ;
