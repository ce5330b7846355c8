$(file >out,first)
$(file >>out,second)
$(file >empty)
$(file >nl,)
$(info [$(file <out)] [$(file <none)] [$(file < out)])
all: ; @cat out; wc -c < empty; wc -c < nl
