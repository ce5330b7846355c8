$(file >out ,text)
$(info [$(file <out)] [$(file <out )] [$(file <  out )])
all: ;
