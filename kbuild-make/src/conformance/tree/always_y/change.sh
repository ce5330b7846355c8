echo 'four five' >words
