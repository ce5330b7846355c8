all .SECONDEXPANSION: a$$b
a%: ; @echo '$@'
