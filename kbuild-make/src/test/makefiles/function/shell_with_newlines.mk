define PLAIN
echo a
echo b
endef
define BY_SHELL
echo a; echo b
echo c
endef
define TRAILING
echo a; echo b

endef
define QUOTED
echo 'a
b'
endef
define CONTINUED
echo a; \
echo b
endef
define BACKSLASH
echo a; echo \\
b
endef
$(info [$(shell $(PLAIN))])
$(info [$(shell $(BY_SHELL))])
$(info [$(shell $(TRAILING))])
$(info [$(shell $(QUOTED))])
$(info [$(shell $(CONTINUED))])
$(info [$(shell $(BACKSLASH))])
X != $(PLAIN)
$(info [$X])
define X !=
echo a
endef
$(info [$X])
all: ;
