ifeq ($(subst a,b,a),b)
$(info 1)
endif
ifeq ((a),(a))
$(info 2)
endif
ifneq ($(filter x,x y),)
$(info 3)
endif
all: ;
