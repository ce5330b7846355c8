# $ touch src
# $ make x
%: src ; @echo anything made $@
