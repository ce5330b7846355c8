# $ touch a.src
# $ make a
%:: %.src ; @echo terminal made $@
