# Prerequisites do not see a private variable, but their commands find it in the environment.
all: private export V = all
all: below ; @echo "all: $(V) $$V"
below: ; @echo "below: $(V) $$V"
