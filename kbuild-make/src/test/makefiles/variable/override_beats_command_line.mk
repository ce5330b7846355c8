# $ make a=cmd b=cmd c=cmd
a = file
override b = file
override c += more
$(info $(a) $(b) $(c) $(origin a) $(origin b) $(origin c))
all: ;
