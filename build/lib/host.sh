# shellcheck shell=bash
# Builds the host when a source is newer than it, and runs it as the program it is.

HOST_PROJECT=$ROOT/src/Host/CaseTracking.Host
HOST=$HOST_PROJECT/bin/Release/net10.0/CaseTracking.Host.dll

build_host() {
    if [[ -e $HOST && -z $(newer_sources) ]]; then return; fi
    need_node
    say "building"
    quietly dotnet build "$HOST_PROJECT" -c Release -v quiet || die "the build failed"
    touch "$HOST"
}

newer_sources() {
    find "$ROOT/src" "$ROOT"/Directory.* "$ROOT/global.json" -type f -newer "$HOST" \
        -not -path '*/bin/*' -not -path '*/obj/*' -not -path '*/node_modules/*' -not -path '*/wwwroot/lib/*' -print -quit
}

# Run without "dotnet run" between us and it, so that a signal reaches it and its exit code reaches us.
host() {
    ASPNETCORE_ENVIRONMENT=${ASPNETCORE_ENVIRONMENT:-Development} ASPNETCORE_CONTENTROOT=$HOST_PROJECT run dotnet "$HOST" "$@"
}
