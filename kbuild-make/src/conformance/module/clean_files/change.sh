touch b.junk
