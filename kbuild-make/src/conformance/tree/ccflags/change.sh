sed -i 's/ONE_FILE=7/ONE_FILE=8/' Kbuild
