.hidden: ; @echo hidden
%.x: ; @echo pattern
first: ; @echo first
second: ; @echo second
