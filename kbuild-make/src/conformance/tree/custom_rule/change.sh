echo 3 >>table.txt
