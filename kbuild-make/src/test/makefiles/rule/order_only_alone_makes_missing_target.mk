a: | d ; @echo '[$^] [$|]'
d: ; @mkdir d
