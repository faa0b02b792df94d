# What can go wrong around a conversion: files, outputs, signals.

load common

@test "an unreadable file is reported and the others are converted" {
    run --separate-stderr sc missing.sql good.sql
    ended 2
    [ "$output" = $'SELECT 1;\nSELECT 2;' ]
    [ "$stderr" = "sc-transpile: missing.sql: No such file or directory" ]
}

@test "a folder is refused" {
    mkdir folder
    run --separate-stderr sc folder good.sql
    ended 2
    has "$stderr" "folder: is a directory"
    has "$output" "SELECT 1;"
}

@test "a misspelt command is not taken for a missing file only" {
    run --separate-stderr sc lnt
    ended 2
    has "$stderr" "did you mean the command 'lint'?"
}

@test "a file that is named like a plan is not read as SQL unless told so" {
    cp good.sql plan.json
    run --separate-stderr sc plan.json
    ended 1
    has "$stderr" "error[CFG101]: this is no JSON"
    run --separate-stderr sc --from=sql plan.json
    ended 0
    has "$output" "SELECT 1;"
}

@test "a full disk is an error" {
    [ -c /dev/full ] || skip "no /dev/full"
    for args in good.sql "--format=json good.sql" "lint bad.sql" "lint --format=json bad.sql" \
        --help --version "explain --all" "list codes"; do
        # shellcheck disable=SC2086
        run --separate-stderr bash -c '"$SC_TRANSPILE" '"$args"' >/dev/full'
        ended 2
        has "$stderr" "sc-transpile: write error: No space left on device"
    done
    run --separate-stderr sc -o /dev/full good.sql
    ended 2
    has "$stderr" "/dev/full: write error: No space left on device"
}

@test "a full disk ends the work" {
    [ -c /dev/full ] || skip "no /dev/full"
    run bash -c 'yes "SELECT 1;" | timeout 20 "$SC_TRANSPILE" >/dev/full'
    ended 2
}

@test "a closed standard output is an error" {
    run --separate-stderr bash -c '"$SC_TRANSPILE" good.sql >&-'
    ended 2
    has "$stderr" "write error: Bad file descriptor"
}

@test "a closed standard input is an error" {
    run --separate-stderr bash -c '"$SC_TRANSPILE" - <&-'
    ended 2
    has "$stderr" "standard input: read error: Bad file descriptor"
}

@test "a file is not taken for a closed standard stream" {
    run --separate-stderr bash -c '"$SC_TRANSPILE" good.sql <&- 2>&-'
    ended 0
    [ "$output" = $'SELECT 1;\nSELECT 2;' ]
}

@test "a reader that goes away ends the program quietly" {
    run bash -c 'yes "SELECT 1;" | timeout 20 "$SC_TRANSPILE" 2>err | head -1; echo "${PIPESTATUS[1]}"'
    [ "${lines[0]}" = "SELECT 1;" ]
    [ "${lines[1]}" = 141 ]
    [ ! -s err ]
}

@test "invalid UTF-8, NUL bytes and unterminated text end in diagnostics" {
    printf "SELECT '\xff';\nSELECT 5;\n" >utf8.sql
    printf 'SELECT \0 1;\nSELECT 5;\n' >nul.sql
    printf "SELECT 5;\nSELECT 'abc" >string.sql
    printf 'SELECT 5;\nSELECT 1 /* abc' >comment.sql
    for file in nul.sql string.sql comment.sql; do
        run --separate-stderr bash -c '"$SC_TRANSPILE" "$0" | tr "\0" "@"; exit "${PIPESTATUS[0]}"' "$file"
        ended 1
        has "$stderr" "error[PRS"
        has "$output" "SELECT 5;"
    done
    run --separate-stderr sc utf8.sql
    has "$output" "SELECT 5;"
    [ "$status" -le 1 ]
}

@test "100,000 nested parentheses end in an answer" {
    { printf 'SELECT '; printf '(%.0s' $(seq 100000); printf 1; printf ')%.0s' $(seq 100000); printf ';SELECT 5;\n'; } >deep.sql
    run --separate-stderr timeout 60 "$SC_TRANSPILE" deep.sql
    [ "$status" -le 1 ]
    has "$output" "SELECT 5;"
}
