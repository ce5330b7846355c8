-include x(y z)
include l.a(m)
all: ;
#--- x(y
$(info one)
#--- z)
$(info two)
#--- l.a(m)
$(info three)
