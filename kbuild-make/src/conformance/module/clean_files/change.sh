touch b.junk tidy.c
