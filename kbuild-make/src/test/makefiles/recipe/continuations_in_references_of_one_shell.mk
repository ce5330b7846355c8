.ONESHELL:
all:
	: a \\
	  b \\\
	  c "$$(d \\
	  )" '$(or e  \\
	  f)' '$(or g \\\
	  h)'
