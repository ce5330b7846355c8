$(info before)
define x
text
