# $ printf 'a := x\r\nall:\r\n\t@echo "[$(a)]"\r\n' > crlf.mk
# $ make -f crlf.mk
all: ;
