# $ make -s --warn-undefined-variables
all: ; echo [$x]
