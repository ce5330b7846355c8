# $ make
# $ make assign
R = all: ; @echo
MSG = early
$(R) $(MSG) [$@] '$$(MSG)' $(info seen when read)
MSG = late
S = ; echo x
$(S) y
A = assign: X = 1;2
$(A) 3
assign: ; @echo '[$X]'
