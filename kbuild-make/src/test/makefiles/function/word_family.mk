s = a b c
$(info $(word 2,$(s)) [$(word 9,$(s))] $(wordlist 2,3,$(s)) $(wordlist 2,99,$(s)) [$(wordlist 3,2,$(s))] $(words $(s)) $(firstword $(s)) $(lastword $(s)) [$(lastword )])
all: ;
