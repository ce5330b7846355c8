all:
	@cd /; pwd
	@basename "$$(pwd)" | sed 's/each.*/here/'
