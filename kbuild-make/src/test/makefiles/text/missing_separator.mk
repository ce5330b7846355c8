all:
        @echo eight spaces
