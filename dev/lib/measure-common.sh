# Sourced by the measure-* scripts: taking turns, medians, and the make lines that a build of the plugin stands for.

. "$(dirname "${BASH_SOURCE[0]}")/packages.sh"

# seconds FILE COMMAND…: runs it quietly, adds how long it took to FILE, and the processors' time to FILE.cpu, in seconds.
seconds() {
    local file=$1 began ended TIMEFORMAT='%U %S'
    shift
    began=$(date +%s%N)
    { time "$@" >"$file.out" 2>&1; } 2>"$file.times" || { cat "$file.out" >&2; die "failed: $*"; }
    ended=$(date +%s%N)
    awk '{print $1 + $2}' "$file.times" >>"$file.cpu"
    echo "$began $ended" | awk '{printf "%.3f\n", ($2 - $1) / 1e9}' >>"$file"
}

# The middle one of the numbers in a file.
median() { sort -n "$1" | awk '{n[NR] = $1} END {print NR % 2 ? n[(NR + 1) / 2] : (n[NR / 2] + n[NR / 2 + 1]) / 2}'; }

# All of them, for whoever wants to see how they scatter.
spread() { sort -n "$1" | tr '\n' ' '; }

# ratio LABEL A B LIMIT: prints A / B beside the limit; fails above it.
ratio() { awk -v label="$1" -v a="$2" -v b="$3" -v limit="$4" 'BEGIN {printf "%s: %.3f (at most %s)\n", label, a / b, limit; exit a / b > limit}'; }

# make_lines LOG: the commands that a run of the plugin carried out, as shell lines: make, and the script that merges configurations.
make_lines() { sed -n 's/^\$ //p' "$1"; }
