echo 'const int table[] = {'
sed 's/$/,/'
echo '};'
