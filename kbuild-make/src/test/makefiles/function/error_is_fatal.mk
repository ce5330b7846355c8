$(info before)
$(error it is $(bad)bad)
$(info after)
