# shellcheck shell=bash
# What every script here shares: messages, child processes that never outlive the script, cleaning up.

# shellcheck disable=SC2034
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
# No build process stays behind: it would outlive Ctrl-C and hold the output of the script open.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false

# Settings meant for another server must not reach ours.
unset "${!PG@}"

CHILD=
CLEANUPS=()

say() { printf 'casetracking: %s\n' "$*" >&2; }

die() {
    say "$*"
    exit 2
}

have() { command -v "$1" >/dev/null 2>&1; }

is_root() { [[ $EUID -eq 0 ]]; }

random_hex() { od -An -N16 -tx1 /dev/urandom | tr -d ' \n'; }

on_exit() { CLEANUPS+=("$1"); }

clean_up() {
    local status=$? i
    trap - EXIT
    trap '' INT TERM HUP
    stop_child
    for ((i = ${#CLEANUPS[@]} - 1; i >= 0; i--)); do "${CLEANUPS[i]}" || true; done
    exit "$status"
}

trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP

# Prints what to put before a command so that it leads a process group of its own and gets signal $1 when this script dies, even by
# kill -9. Without setpriv (not Linux) only the ordinary endings are covered.
tied_to_us() {
    if have setsid; then echo setsid; fi
    if have setpriv && setpriv --help | grep -q pdeathsig; then printf '%s\n' setpriv --pdeathsig "$1"; fi
}

# Runs a command to its end while signals to this script are still heard at once.
run() {
    local tie=()
    if [[ $(type -t "$1") != function ]]; then mapfile -t tie < <(tied_to_us TERM); fi
    "${tie[@]}" "$@" <&0 &
    CHILD=$!
    local status=0
    wait "$CHILD" || status=$?
    CHILD=
    return "$status"
}

stop_child() {
    [[ -n $CHILD ]] || return 0
    stop_process "$CHILD" TERM
    CHILD=
}

# Signals a process and its group, and kills what is still there after 20 s.
stop_process() {
    local pid=$1 signal=$2 i
    kill "-$signal" -- "-$pid" 2>/dev/null || kill "-$signal" "$pid" 2>/dev/null || return 0
    for ((i = 0; i < 200; i++)); do
        kill -0 "$pid" 2>/dev/null || return 0
        sleep 0.1
    done
    kill -KILL -- "-$pid" 2>/dev/null || kill -KILL "$pid" 2>/dev/null || true
}

# Runs a command silently; shows its output only when it fails.
quietly() {
    local log status=0
    log=$(mktemp)
    run "$@" >"$log" 2>&1 || status=$?
    if [[ $status -ne 0 ]]; then cat "$log" >&2; fi
    rm -f "$log"
    return "$status"
}
