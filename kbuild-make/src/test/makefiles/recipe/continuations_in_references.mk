# Inside of $(…), lines are joined before the recipe is expanded and shown; after $$( as well, although that is the shell's.
all: shells functions backslashes open
shells:
	echo "$$(echo a | \
		cat)" '$$(b  \
	  c)' '${or d} $$$$(e \
	  f)' '$${g \
	  h}' "$$((1 + \
	  2))"
	echo '$$i(j \
	  k)' '$$ (l \
	  m)' \
	  n
functions:
	echo '$(or a   \
	  b)' '$(or a\
	  b,c)' '$(subst \
	  ,-,a \
	  b)' '$$(c $(or d \
	  e) (f \
	  g) \
	  h)' '$(undefined \
	  )'
backslashes:
	echo '$(or a  \\\
	  b)' '$$(c \\\
	  d)' '$$(\
	  \
	  e)'
open:
	echo '$$(never \
	  closed' \
	  'even $(or \
	  here)' \
	  '$${a)'
