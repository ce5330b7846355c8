word = soon
simple := $(word)
simple += $(word)
lazy = $(word)
lazy += $(word)
word := late
all: ; @echo 'simple=[$(simple)] lazy=[$(lazy)]'
