sed -i 's/V=1/V=2/' Kbuild
