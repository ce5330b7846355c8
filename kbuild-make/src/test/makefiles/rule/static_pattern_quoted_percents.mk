all: foo
foo: f%: a\%b a\\%c \%d% ; @echo '[$*]' '$^'
%:: ; @echo any '$@'
