# $ make
# $ printf 'ifdef x\na = b\\\nc' > no_newline.mk
# $ make -f no_newline.mk
# $ printf 'ifdef x\na = b\\\nc\\\n' > continued.mk
# $ make -f continued.mk
# $ printf 'ifdef x\na' > short.mk
# $ make -f short.mk
ifdef NOPE
a = 1 \
  2
