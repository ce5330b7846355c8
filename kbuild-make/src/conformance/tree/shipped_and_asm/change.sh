echo 'const int shipped_more = 2;' >>data.c_shipped
