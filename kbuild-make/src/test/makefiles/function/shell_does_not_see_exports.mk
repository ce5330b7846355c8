# GNU make 4.3 gives $(shell) its own environment, not what makefiles export.
# env: a=env
export a := file
export b := file
$(info [$(shell echo $$a $$b)])
all: ; @echo $$a $$b
