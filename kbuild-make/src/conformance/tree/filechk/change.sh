echo 6 >value
