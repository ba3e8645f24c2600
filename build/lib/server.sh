# shellcheck shell=bash
# A PostgreSQL server in a folder of ours. Sets ConnectionStrings__CaseTracking.

SERVER_PID=
SERVER_FOLDER=
USERS_LOCK=

# $1 folder, $2 database, $3… server settings. A server that already runs in the folder is shared.
use_server() {
    local folder=$1 database=$2
    shift 2
    local cluster=$folder/postgres start_lock
    mkdir -p "$folder"
    exec {start_lock}>"$folder/start.lock"
    lock -x "$start_lock"
    exec {USERS_LOCK}>"$folder/users.lock"

    SERVER_FOLDER=$folder
    settle "$cluster"
    if [[ ! -e $cluster/PG_VERSION ]]; then make_cluster "$folder" "$database"; fi
    if running_pid "$cluster" >/dev/null; then
        say "database: sharing the server that runs in $folder"
    else
        start_server "$folder" "$@"
        say "database: $BIN_FROM, data in $folder"
    fi
    lock -s "$USERS_LOCK"
    exec {start_lock}>&-

    local port
    port=$(sed -n 4p "$cluster/postmaster.pid")
    local password
    password=$(<"$folder/password")
    export ConnectionStrings__CaseTracking="Host=127.0.0.1;Port=$port;Username=postgres;Password=$password;Database=$database"
}

# Locks are a courtesy between scripts; a machine without flock goes without.
lock() { if have flock; then flock "$@"; fi; }

make_cluster() {
    local folder=$1 database=$2 cluster=$1/postgres draft=$1/postgres.new
    rm -rf "$draft" "$cluster"
    mkdir -p "$draft"
    (umask 077 && random_hex >"$folder/password" && cp "$folder/password" "$draft.password")
    if is_root; then chown "$(server_user)" "$draft" "$draft.password"; fi
    quietly in_root as_server_user "$BIN/initdb" -D "$draft" -U postgres -A scram-sha-256 "--pwfile=$draft.password" -E UTF8 \
        "--locale=$(best_locale)" || die "PostgreSQL could not make its data in $folder"
    rm -f "$draft.password"
    if [[ $database != postgres ]]; then
        quietly in_root as_server_user "$BIN/postgres" --single -D "$draft" postgres <<<"create database $database"
    fi
    # Renamed only when complete, so that a start that was cut short is done again.
    mv "$draft" "$cluster"
}

in_root() (cd / && "$@")

best_locale() { if locale -a 2>/dev/null | grep -qix 'c\.utf-\?8'; then echo C.UTF-8; else echo C; fi; }

start_server() {
    local folder=$1 cluster=$1/postgres attempt setting options=() tie
    shift
    for setting in "$@"; do options+=(-c "$setting"); done

    # Fast shutdown (INT) when this script dies; the group of its own keeps Ctrl-C of the terminal for us.
    mapfile -t tie < <(tied_to_us INT)
    if is_root; then tie+=("--reuid=$(server_user)" "--regid=$(id -g "$(server_user)")" --clear-groups); fi
    for attempt in 1 2 3; do
        (
            cd /
            exec "${tie[@]}" "$BIN/postgres" -D "$cluster" -c listen_addresses=127.0.0.1 -c "port=$(free_port)" \
                -c "unix_socket_directories=$(socket_folder "$cluster")" "${options[@]}"
        ) >"$folder/postgres.log" 2>&1 </dev/null {start_lock}>&- {USERS_LOCK}>&- &
        SERVER_PID=$!
        if wait_until_ready "$cluster"; then
            on_exit stop_server
            return
        fi
        say "PostgreSQL did not start (attempt $attempt)"
    done
    tail -n 20 "$folder/postgres.log" >&2
    die "PostgreSQL does not start in $folder"
}

wait_until_ready() {
    local i
    for ((i = 0; i < 600; i++)); do
        if [[ $(sed -n 8p "$1/postmaster.pid" 2>/dev/null) == ready* ]]; then return 0; fi
        kill -0 "$SERVER_PID" 2>/dev/null || return 1
        sleep 0.1
    done
    return 1
}

# Gives other scripts that share the server half a minute to end; new ones wait, and then start their own.
stop_server() {
    local start_lock
    exec {start_lock}>"$SERVER_FOLDER/start.lock"
    lock -x "$start_lock"
    if have flock && ! flock -n -x "$USERS_LOCK"; then
        say "another command still uses the database; it gets 30 s"
        flock -w 30 -x "$USERS_LOCK" || true
    fi
    stop_process "$SERVER_PID" INT
    wait "$SERVER_PID" 2>/dev/null || true
}

free_port() {
    local port
    while true; do
        port=$((20000 + RANDOM % 30000))
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
    done
    echo "$port"
}

# The path of a socket may be about 100 characters long; a deeper folder does with TCP alone.
socket_folder() { if [[ ${#1} -lt 80 ]]; then echo "$1"; fi; }

# Prints the process that serves a cluster, if one does. A pid file can outlive its process, and the number can be another's by now.
running_pid() {
    local pid
    pid=$(sed -n 1p "$1/postmaster.pid" 2>/dev/null) && [[ -n $pid ]] || return 1
    if [[ -d /proc/self ]]; then
        [[ $(readlink "/proc/$pid/cwd" 2>/dev/null) == "$(readlink -f "$1")" ]] || return 1
    else
        [[ $(ps -o command= -p "$pid" 2>/dev/null) == *postgres* ]] || return 1
    fi
    echo "$pid"
}

# A server that is on its way out (its script was killed) is waited for; a pid file whose process is gone would block the start.
settle() {
    local i
    for ((i = 0; i < 300; i++)); do
        if ! running_pid "$1" >/dev/null; then
            rm -f "$1/postmaster.pid"
            return
        fi
        if [[ $(sed -n 8p "$1/postmaster.pid") == ready* ]]; then return; fi
        sleep 0.1
    done
    die "the server in $1 neither serves nor stops"
}
