# env: P=/env
export P := /file:$(P)
all: ; @echo $$P
