# $ make -j4
all: a b
a: | dir ; @test -d dir && echo a
b: | dir ; @test -d dir && sleep 0.1 && echo b
dir: ; @sleep 0.1; mkdir dir
