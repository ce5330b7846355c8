# Without a % blanks stay as they are, and the pattern may have blanks itself.
$(info [$(patsubst a b,x,q a b  c )] [$(patsubst a,%,a   aa a  )] [$(patsubst a,b c, a x)] [$(patsubst ,x,a b)] [$(patsubst a\b,y,a\b  a\b)] [$(patsubst a\%b,z,a%b  q a%b)] [$(patsubst a,\%,a)]  [$(patsubst a,x%,a)])
all: ;
