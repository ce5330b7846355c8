# $ touch -d 2001-01-01 old && touch new
# $ make new
new:: ; @echo always
new:: old ; @echo never
