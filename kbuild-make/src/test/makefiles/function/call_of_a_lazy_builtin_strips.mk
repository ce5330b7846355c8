e :=
sp := $e $e
$(info [$(call if,$(sp),yes,no)] [$(call if, x , yes ,no)] [$(call or, ,b)] [$(call or, a , b )] [$(call and, a , b )] [$(call and,a, ,c)])
$(info [$(call if,$$(e),y,$$(sp)n)] [$(call foreach, x , 1 2 ,<$$x>)])
all: ;
