"""Writes three archives of a kernel that would like to write elsewhere."""
import io
import tarfile

MAKEFILE = b"VERSION = 6\nPATCHLEVEL = 12\nSUBLEVEL = 0\nEXTRAVERSION =\n"


def archive(name, *evil):
    with tarfile.open(name, "w:gz") as tar:
        makefile = tarfile.TarInfo("linux/Makefile")
        makefile.size = len(MAKEFILE)
        tar.addfile(makefile, io.BytesIO(MAKEFILE))
        for entry in evil:
            tar.addfile(entry, io.BytesIO(b"x" * entry.size))


def entry(name, kind=tarfile.REGTYPE, link="", size=0):
    info = tarfile.TarInfo(name)
    info.type, info.linkname, info.size = kind, link, size
    return info


archive("path.tar.gz", entry("linux/../../outside", size=1))
archive("symlink.tar.gz", entry("linux/out", tarfile.SYMTYPE, "/tmp"), entry("linux/out/outside", size=1))
archive("hardlink.tar.gz", entry("linux/out", tarfile.LNKTYPE, "/etc/passwd"))
