# $ mkdir -p src/0 src/1 src/2 && for i in $(seq 1 250); do touch -d 2001-01-01 src/$((i % 3))/$i.in; done
# $ make
# $ make
# $ sleep 0.02; touch src/0/3.in src/1/250.in
# $ make
# $ rm src/2/8.in
# $ make
# $ rm -r src
names := $(foreach i,$(shell seq 1 250),$(shell expr $(i) % 3)/$(i).in)
VPATH = src
out: $(names) ; @echo '$(words $^) $(firstword $^) $(lastword $^) $(filter-out src/0/6.in,$?)'; touch $@
