define x extra
text
endef junk
$(info $(origin x) [$(x extra)])
all: ;
