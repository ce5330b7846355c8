all: x = a # comment
all: ; @echo '[$x]'
