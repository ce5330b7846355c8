# $ printf '$(warning 1)\n\0abc\nx = 1\0 y\n2\n$(warning x is [$x])\n\0\n$(warning 6)\n$(eval y = a) y = a\\\n\0b\n$(warning [$y])\nall: ;\nifdef NOPE\n\0' > nul.mk
# $ make -f nul.mk
# $ printf '$(error stop)\n\0b\n' > stop.mk
# $ make -f stop.mk
all: ;
