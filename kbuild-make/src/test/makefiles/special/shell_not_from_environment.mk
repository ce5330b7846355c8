# env: SHELL=/nonexistent/shell
all: ; @echo "$(SHELL) $$SHELL"
