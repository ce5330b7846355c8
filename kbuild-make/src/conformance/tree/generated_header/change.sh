echo 2 >number
