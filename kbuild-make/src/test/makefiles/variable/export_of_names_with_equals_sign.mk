both = 1
export A B := $(both)
export = x
n = a=b
export $(n) both
all: ; @env | grep '^a=\|^A=\|^both='; echo '$(origin :=) $(origin B) [$(export)]'
