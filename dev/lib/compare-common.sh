# Sourced by the compare scripts: the same build by GNU make and by ours, in the same place.

. "$(dirname "${BASH_SOURCE[0]}")/packages.sh"
. "$top/dev/lib/gnu-sources.sh"

# What stands in object files and logs must not depend on when and by whom they were made.
export KBUILD_BUILD_TIMESTAMP='Thu Jan  1 00:00:00 UTC 2026' KBUILD_BUILD_VERSION=1 KBUILD_BUILD_USER=user KBUILD_BUILD_HOST=host
export SOURCE_DATE_EPOCH=1767225600 LC_ALL=C
unset MAKEFLAGS MAKELEVEL MFLAGS GNUMAKEFLAGS MAKEFILES MAKEOVERRIDES CDPATH KBUILD_OUTPUT O

ours=${OUR_MAKE:-$top/kbuild-make/target/dist/bin/make}
gnu=${GNU_MAKE:-/usr/bin/make}

need_ours() { [ -x "$ours" ] || die "$ours is not there; build it with: mvn -pl kbuild-make -am package -DskipTests"; }

# use gnu|ours: which of the two `make` is from now on. The directory in PATH stays the same, since PATH can end up in what is built.
use() {
    mkdir -p "$work/bin"
    ln -sfn "${!1}" "$work/bin/make"
}

# cross ARCH: what to give make for this arch on this machine.
cross() {
    case $1:$host in
        -:* | riscv:riscv64 | x86:amd64 | arm64:arm64) ;;
        riscv:*) echo CROSS_COMPILE=riscv64-linux-gnu- ;;
        x86:*) echo CROSS_COMPILE=x86_64-linux-gnu- ;;
        arm64:*) echo CROSS_COMPILE=aarch64-linux-gnu- ;;
        *) die "no compiler is known for arch '$1'" ;;
    esac
}

# with_ccache ARCH: puts ccache before the compiler of the arch, in a directory of its own that comes first in PATH. What was compiled for one make
# need not be compiled for the other; a file or an option that differs is not found in the cache, and shows in the .cmd files as ever.
with_ccache() {
    command -v ccache >/dev/null || die "ccache is not installed; as root: apt-get install ccache"
    local prefix
    prefix=$(cross "$1")
    mkdir -p "$work/ccache-bin"
    # Called by a compiler's name, ccache finds the compiler behind itself in PATH.
    ln -sfn "$(command -v ccache)" "$work/ccache-bin/${prefix#CROSS_COMPILE=}gcc"
    export PATH=$work/ccache-bin:$PATH CCACHE_DIR=$top/target/compare/ccache CCACHE_MAXSIZE=20G CCACHE_NOCOMPRESS=1
}

# tree_named NAME: the source directory that NAME stands for.
tree_named() {
    case $1 in
        linux-*) linux_tree "${1#linux-}" ;;
        busybox) debian_source busybox ;;
        */*) realpath "$1" ;;
        *) die "no tree is called '$1'; there are linux-6.12, linux-6.1, busybox, and any directory" ;;
    esac
}

# tree_differences A B: a line for every file, directory or link that is not the same in both: kind, mode, link text, every byte.
tree_differences() {
    python3 - "$@" <<'PY'
import filecmp, os, stat, sys

def entries(root):
    found = {}
    for directory, names, files in os.walk(root):
        for name in names + files:
            path = os.path.join(directory, name)
            found[os.path.relpath(path, root)] = os.lstat(path)
    return found

a, b = sys.argv[1:3]
left, right = entries(a), entries(b)
count = 0
def tell(text):
    global count
    count += 1
    if count <= 40:
        print("  " + text)
for name in sorted(set(left) | set(right)):
    one, two = left.get(name), right.get(name)
    if one is None or two is None:
        tell("only in %s: %s" % (os.path.basename(a if two is None else b), name))
    elif one.st_mode != two.st_mode:
        tell("mode: %s (%s and %s)" % (name, stat.filemode(one.st_mode), stat.filemode(two.st_mode)))
    elif stat.S_ISLNK(one.st_mode):
        if os.readlink(os.path.join(a, name)) != os.readlink(os.path.join(b, name)):
            tell("link: " + name)
    elif stat.S_ISREG(one.st_mode) and not filecmp.cmp(os.path.join(a, name), os.path.join(b, name), shallow=False):
        tell("content: " + name)
if count > 40:
    print("  and %d more" % (count - 40))
print("  %d of %d files, directories and links differ" % (count, len(set(left) | set(right))))
sys.exit(1 if count else 0)
PY
}

# snapshot DIRECTORY: every file with what would change if it were written.
snapshot() { (cd "$1" && find . -printf '%p %y %T@ %s %i %l\n' | sort); }

# comparable_lines LOG: its lines, sorted. A file of tomorrow is a day ahead, less the seconds until somebody looks. Of two shells of one pipe that say what they
# run (set -x), one can get both marks: the second goes back to the next line without one.
comparable_lines() {
    sed -E 's/modification time 86[34][0-9]{2} s in the future/modification time of a day in the future/' "$1" |
        awk '/^\+ \+ / {owed++; print substr($0, 3); next} owed && !/^\+ / {owed--; print "+ " $0; next} {print}' | sort
}

# same_lines A B: whether two logs have the same lines in whatever order; shows the first that they have not.
same_lines() {
    comparable_lines "$1" >"$1.sorted"
    comparable_lines "$2" >"$2.sorted"
    diff "$1.sorted" "$2.sorted" >"$2.diff" && return
    sed 's/^/  /' "$2.diff" | head -20
    return 1
}

# all_ended GROUP: waits for the last process of a group, ten seconds at most.
all_ended() {
    for _ in $(seq 100); do
        kill -0 -- "-$1" 2>/dev/null || return 0
        sleep 0.1
    done
    return 1
}

failures=0
# check WHAT COMMAND…: says whether it went well, and remembers if not.
check() {
    local what=$1
    shift
    if "$@" >"$work/check.out" 2>&1; then
        echo "same: $what"
    else
        echo "DIFFERENT: $what"
        head -40 "$work/check.out"
        failures=$((failures + 1))
    fi
}
