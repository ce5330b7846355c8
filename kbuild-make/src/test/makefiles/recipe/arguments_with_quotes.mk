all:
	@printf '%s|' 'a b' c\ d e; echo
	@printf %s\\n a
	@printf '%s\n' '' x
