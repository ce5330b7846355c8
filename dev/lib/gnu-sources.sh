# Sourced by dev/gnu-make-suite and dev/compare: Debian source packages, unpacked below the cache, without touching the machine's apt.

cache=${XDG_CACHE_HOME:-$HOME/.cache}/kbuild-maven

# debian_source PACKAGE: prints the directory with the upstream source of Debian 12's package, after fetching it if need be.
debian_source() {
    local package=$1 home=$cache/sources
    local unpacked=$home/$package
    if [ ! -d "$unpacked" ]; then
        rm -rf "$unpacked.new"
        mkdir -p "$home/apt/lists/partial" "$home/apt/archives/partial" "$unpacked.new"
        echo 'deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian bookworm main' >"$home/apt/sources.list"
        local apt=(-qq -o "Dir::Etc::sourcelist=$home/apt/sources.list" -o Dir::Etc::sourceparts=- -o "Dir::State::lists=$home/apt/lists"
            -o "Dir::Cache=$home/apt" -o APT::Sandbox::User=root)
        { apt-get "${apt[@]}" update && cd "$unpacked.new" && apt-get "${apt[@]}" source --download-only "$package"; } >&2 || return 1
        tar -C "$unpacked.new" --strip-components=1 -xf "$(find "$unpacked.new" -name '*.orig.tar.*' ! -name '*.asc')" || return 1
        mv "$unpacked.new" "$unpacked"
    fi
    echo "$unpacked"
}

# linux_tree VERSION: prints a directory with Debian's source of that kernel, unpacked once and never written to.
linux_tree() {
    local archive=/usr/src/linux-source-$1.tar.xz unpacked=$cache/trees/linux-source-$1
    if [ -n "${KBUILD_TREES:-}" ] && [ -d "$KBUILD_TREES/linux-source-$1" ]; then
        echo "$KBUILD_TREES/linux-source-$1"
        return
    fi
    if [ ! -d "$unpacked" ]; then
        [ -f "$archive" ] || { echo "$archive is not there; as root: apt-get install linux-source-$1" >&2; return 1; }
        rm -rf "$unpacked.new"
        mkdir -p "$unpacked.new"
        tar -C "$unpacked.new" --strip-components=1 -xf "$archive"
        mv "$unpacked.new" "$unpacked"
    fi
    echo "$unpacked"
}
