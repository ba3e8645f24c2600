# shellcheck shell=bash
# Runs test projects and adds up what they report. Everything of a run is in one temporary folder.

RUN_FOLDER=
PASSED=0 FAILED=0 SKIPPED=0

make_run_folder() {
    sweep_run_folders
    RUN_FOLDER=$(mktemp -d "${TMPDIR:-/tmp}/casetracking-test.XXXXXX")
    echo $$ >"$RUN_FOLDER/owner"
    mkdir "$RUN_FOLDER/tmp" "$RUN_FOLDER/results"
    # The user of the server passes through, and sees nothing on the way.
    chmod 711 "$RUN_FOLDER" "$RUN_FOLDER/tmp"
    on_exit remove_run_folder
}

remove_run_folder() { remove_folder_with_servers "$RUN_FOLDER"; }

# What a run that was killed left behind: its folder, and servers that its tests had started.
sweep_run_folders() {
    local folder
    for folder in "${TMPDIR:-/tmp}"/casetracking-test.*/; do
        folder=${folder%/}
        [[ -O $folder ]] || continue
        if [[ -r $folder/owner ]]; then
            kill -0 "$(<"$folder/owner")" 2>/dev/null || remove_folder_with_servers "$folder"
        elif [[ -n $(find "$folder" -maxdepth 0 -mmin +1) ]]; then
            # A test that outlived a first sweep put it back.
            remove_folder_with_servers "$folder"
        fi
    done
}

remove_folder_with_servers() {
    local cluster pid
    for cluster in "$1"/tmp/*/data; do
        if pid=$(running_pid "$cluster"); then kill -KILL "$pid" 2>/dev/null || true; fi
    done
    rm -rf "$1" || { sleep 1 && rm -rf "$1"; }
}

test_project() {
    local project=$1 name results status=0
    shift
    name=$(basename "$project" .csproj)
    results=$RUN_FOLDER/results/$name.trx
    TMPDIR=$RUN_FOLDER/tmp run dotnet test "${project%/*}/bin/Debug/net10.0/$name.dll" --logger "trx;LogFileName=$name.trx" \
        --logger "console;verbosity=minimal" --results-directory "$RUN_FOLDER/results" "$@" >"$RUN_FOLDER/log" 2>&1 </dev/null || status=$?

    local counts=() passed failed skipped
    mapfile -t counts < <(read_counts "$results")
    passed=${counts[0]:-0} failed=${counts[1]:-0} skipped=${counts[2]:-0}
    # A run that broke off reports no failed test; it is one.
    if [[ $status -ne 0 && $failed -eq 0 ]]; then failed=1; fi
    if [[ $failed -gt 0 ]]; then cat "$RUN_FOLDER/log"; fi
    printf '%-45s %5d passed, %d failed, %d skipped\n' "$name" "$passed" "$failed" "$skipped"
    PASSED=$((PASSED + passed)) FAILED=$((FAILED + failed)) SKIPPED=$((SKIPPED + skipped))
}

# Passed, failed and skipped, a line each. A skipped test counts in the total and not as executed.
read_counts() {
    [[ -e $1 ]] || return 0
    local counters
    counters=$(grep -oE '<Counters [^>]*>' "$1")
    local total executed passed
    total=$(attribute total "$counters") executed=$(attribute executed "$counters") passed=$(attribute passed "$counters")
    printf '%d\n' "$passed" $((executed - passed)) $((total - executed))
}

attribute() { sed -E "s/.* $1=\"([0-9]+)\".*/\1/" <<<"$2"; }

summarise() {
    if [[ $((PASSED + FAILED)) -eq 0 ]]; then say "no test ran"; fi
    printf '%d passed, %d failed, %d skipped\n' "$PASSED" "$FAILED" "$SKIPPED"
    [[ $FAILED -eq 0 && $PASSED -gt 0 ]]
}
