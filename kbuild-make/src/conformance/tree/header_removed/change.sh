rm gone.h
echo '#define KEPT 1' >kept.h
