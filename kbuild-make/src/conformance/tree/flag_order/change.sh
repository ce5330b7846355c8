sed -i 's/-DX=2/-DX=2 -DZ/' Kbuild
