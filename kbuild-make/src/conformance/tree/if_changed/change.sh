echo changed >hidden
echo more >>in
