echo changed >hidden
