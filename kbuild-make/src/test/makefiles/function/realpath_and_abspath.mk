# $ touch f && ln -s f link && mkdir d
# $ make
r = $(subst $(CURDIR),DIR,$1)
$(info $(call r,$(realpath link none d/../f .)) | $(call r,$(abspath x/../y ./z //a//b/ d/)) | $(abspath /..) [$(abspath )])
all: ;
