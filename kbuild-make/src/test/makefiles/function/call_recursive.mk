first = $(word 1,$1)
rest = $(wordlist 2,$(words $1),$1)
reverse = $(if $1,$(call reverse,$(call rest,$1)) $(call first,$1))
$(info $(strip $(call reverse,a b c d)))
all: ;
