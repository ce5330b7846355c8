v != printf 'a\r\nb\r\n'
w != printf 'a\n\n\n'
z != printf 'one\0two\n'
$(info $(subst $(shell printf '\r'),CR,[$(shell printf 'a\r\nb\r\n')] [$v] [$w] [$(shell printf 'a\rb\r\n\r\n')] [$(shell printf 'x\r')]))
$(info [$(shell printf 'one\0two')] [$z])
all: ;
