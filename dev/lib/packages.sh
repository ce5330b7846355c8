# Sourced by dev/demo, dev/test and the other scripts here: which Debian packages they need, and how to get what is missing.

set -eu -o pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
host=$(dpkg --print-architecture)

# Where Debian's linux-source packages put a kernel.
linux_source() { echo "/usr/src/linux-source-$1.tar.xz"; }

say() { printf '\n\033[1m== %s\033[0m\n' "$*"; }
die() { printf '%s: %s\n' "${0##*/}" "$*" >&2; exit 1; }

# To run this project and build any kernel.
packages_build() {
    command -v javac >/dev/null || echo openjdk-17-jdk-headless
    command -v mvn >/dev/null || echo maven
    echo gcc make libc6-dev flex bison bc libelf-dev libssl-dev kmod cpio rsync perl python3 patch zstd xz-utils file binutils
    echo linux-source-6.12
}

# The compiler for an arch, or nothing where the host's own serves.
packages_compiler() {
    case $1:$host in
        riscv:riscv64 | x86:amd64 | arm64:arm64) ;;
        riscv:*) echo gcc-riscv64-linux-gnu ;;
        x86:*) echo gcc-x86-64-linux-gnu ;;
        arm64:*) echo gcc-aarch64-linux-gnu ;;
        *) die "no compiler package is known for arch '$1'" ;;
    esac
}

# What boots an arch.
packages_qemu() {
    case $1 in
        riscv) echo qemu-system-misc ;;
        x86) echo qemu-system-x86 ;;
        arm64) echo qemu-system-arm ;;
        *) die "no QEMU package is known for arch '$1'" ;;
    esac
}

# What the tests need beyond that.
packages_test() {
    for arch in riscv x86 arm64; do
        packages_compiler "$arch"
        packages_qemu "$arch"
    done
    echo linux-source-6.1 ccache distcc git curl dwarves dkms g++
    # C libraries to link the boot tests' programs with.
    echo libc6-dev-riscv64-cross libc6-dev-arm64-cross
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo --preserve-env=DEBIAN_FRONTEND "$@"
    else
        die "needs these Debian packages, and is neither root nor has sudo; as root: apt-get install $missing"
    fi
}

# Installs those of the named packages that are not installed yet; quick when there is none.
need_packages() {
    missing=
    for package in "$@"; do
        case $(dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null) in
            ii*) ;;
            *) missing="$missing $package" ;;
        esac
    done
    [ -n "$missing" ] || return 0
    say "installing$missing"
    export DEBIAN_FRONTEND=noninteractive
    # shellcheck disable=SC2086
    as_root apt-get install -qq -y --no-install-recommends $missing >/dev/null 2>&1 || {
        # The package lists are absent or old.
        as_root apt-get update -qq
        as_root apt-get install -qq -y --no-install-recommends $missing >/dev/null
    }
}

# Maven with what every call here shares. KBUILD_M2 is another local repository than ~/.m2/repository.
maven() {
    mvn -B -ntp ${KBUILD_M2:+-Dmaven.repo.local="$KBUILD_M2"} "$@"
}
