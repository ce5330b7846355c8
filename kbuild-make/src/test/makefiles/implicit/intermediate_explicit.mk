# $ touch -d 2001-01-01 src && touch -d 2002-01-01 end
# $ make
.INTERMEDIATE: mid
end: mid ; cp mid end
mid: src ; cp src mid
