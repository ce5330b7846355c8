all: dep
	$(eval got := $@ $<)
	@echo $(got)
dep: ;
