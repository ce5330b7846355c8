# $ make -q stale other
# $ make -q below nosuch
# $ make -q other stale other2
stale: ; @echo no
below: stale ; @echo no
other: ; +@echo other
other2: ; +@echo other2
