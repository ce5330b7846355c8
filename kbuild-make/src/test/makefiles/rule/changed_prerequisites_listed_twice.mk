# $ touch -d 2001-01-01 a b c d e && touch -d 2002-02-02 out && touch b e
# $ make
# $ make -B
# $ make twice
.PHONY: FORCE
out: a b FORCE c b a | d ; @echo '?=$? ^=$^ 1=$(filter-out FORCE,$?) 2=$(filter b,$?) ?F=$(?F)'
out: FORCE | e a
twice: e | e b ; @echo '?=$? |=$|'
