$(info [$(shell printf 'a\nb\n\n')] [$(shell echo "x  y")] [$(shell )])
all: ;
