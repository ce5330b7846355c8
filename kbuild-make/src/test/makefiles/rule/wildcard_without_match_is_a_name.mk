all: *.none ; @echo '$^'
\*.none: ; @echo made '$@'
