s = foo.c bar.c baz.s ugh.h %
$(info $(filter %.c %.s,$(s)) | $(filter-out %.c,$(s)) | $(filter \%,$(s)) | $(filter foo.c,$(s)) | $(filter ,$(s)))
all: ;
