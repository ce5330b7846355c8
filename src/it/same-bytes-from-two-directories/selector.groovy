// Has not been run to its end yet (docs/STATUS.md): KBUILD_ITS=same-bytes dev/test it same-bytes-from-two-directories
System.getenv('KBUILD_ITS') == 'same-bytes'
