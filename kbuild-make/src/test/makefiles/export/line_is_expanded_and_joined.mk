export a = 1
export b=2
export   c   =   3  # comment
all: ; @echo "$$a$$b$$c|"
