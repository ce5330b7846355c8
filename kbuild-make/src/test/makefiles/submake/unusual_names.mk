all:
	@$(MAKE) -s 'a b' X=1 || echo failed
	@$(MAKE) -s "c'd"
a b c\'d: ; @echo '[$@]'
c'd: ; @echo "[$@]"
