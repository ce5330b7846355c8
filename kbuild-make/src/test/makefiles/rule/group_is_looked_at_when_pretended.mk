# $ touch new; touch -d 2001-01-01 a b top
# $ make -n
top: a b ; echo '$?'
a b &: new ; touch a b
