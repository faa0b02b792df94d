# --format=json of transpile and lint: the form that other programs rely on.

load common

setup_file()
{
    command -v jq >/dev/null || skip "jq is missing"
}

@test "one object for each statement, with the keys in their order" {
    run --separate-stderr sc --format=json bad.sql
    ended 1
    [ -z "$stderr" ]
    [ "${#lines[@]}" -eq 3 ]
    for line in "${lines[@]}"; do
        [ "$(jq -r 'keys_unsorted | join(" ")' <<<"$line")" = \
            "version file statement start end kind status sql diagnostics" ]
    done
    [ "$(printf '%s\n' "$output" | jq -sc '[.[] | .version, .file] | unique')" = '[1,"bad.sql"]' ]
    [ "$(printf '%s\n' "$output" | jq -sc 'map(.statement)')" = '[1,2,3]' ]
    [ "$(printf '%s\n' "$output" | jq -sc 'map(.status)')" = '["ok","syntax_error","ok"]' ]
    [ "$(printf '%s\n' "$output" | jq -sc 'map([.start, .end])')" = '[[0,8],[10,17],[19,27]]' ]
    [ "$(printf '%s\n' "$output" | jq -sc 'map(.sql)')" = '["SELECT 1",null,"SELECT 3"]' ]
    [ "$(jq -r .kind <<<"${lines[0]}")" = select ]
}

@test "diagnostics say code, place and text" {
    run --separate-stderr sc --format=json bad.sql
    diagnostic=$(jq -c '.diagnostics[0]' <<<"${lines[1]}")
    [ "$(jq -r 'keys_unsorted | join(" ")' <<<"$diagnostic")" = \
        "code name severity message range labels notes help" ]
    [ "$(jq -c '[.code[:3], .severity, .range.start]' <<<"$diagnostic")" = \
        '["PRS","error",{"line":2,"column":1,"offset":10}]' ]
    [ "$(jq -c '.range.end | keys_unsorted' <<<"$diagnostic")" = '["line","column","offset"]' ]
    [ "$(jq -c '[.labels, .notes, .help] | map(type)' <<<"$diagnostic")" = '["array","array","array"]' ]
}

@test "standard input is called -, and positions count code points and bytes" {
    run --separate-stderr sc --format=json <<<"SELECT 'äöü', no_such_function(1);"
    ended 1
    [ "$(jq -r .file <<<"$output")" = - ]
    [ "$(jq -c '.diagnostics[0].range.start' <<<"$output")" = '{"line":1,"column":15,"offset":17}' ]
    [ "$(jq -c '[.status, .sql]' <<<"$output")" = '["unsupported",null]' ]
}

@test "warnings keep the SQL" {
    run --separate-stderr sc --format=json warned.sql
    ended 0
    [ "$(jq -c '[.status, .kind, (.sql | type)]' <<<"$output")" = '["warning","create_table","string"]' ]
}

@test "input that is not UTF-8 still gives valid JSON" {
    printf "SELECT '\xff\xc3';\nSELECT \xfe;\n" >"$(printf 'w\xe4ird.sql')"
    sc --format=json w*ird.sql >out.json || [ $? -eq 1 ]
    [ "$(jq -s length out.json)" -eq 2 ]
    iconv -f UTF-8 -t UTF-8 out.json >/dev/null
    sc lint --format=json w*ird.sql >out.json 2>err || [ $? -eq 1 ]
    jq -e . out.json >/dev/null
}

@test "lint gives one object" {
    run --separate-stderr sc lint --format=json bad.sql warned.sql good.sql
    ended 1
    [ -z "$stderr" ]
    [ "${#lines[@]}" -eq 1 ]
    [ "$(jq -c 'keys_unsorted' <<<"$output")" = '["version","tool","summary","diagnostics"]' ]
    [ "$(jq -c '.tool.name' <<<"$output")" = '"sc-transpile"' ]
    [ "$(jq -c '.summary | [.files, .statements, .errors]' <<<"$output")" = '[3,6,1]' ]
    [ "$(jq -c '[.diagnostics[0] | .file, .statement, .code[:3]]' <<<"$output")" = '["bad.sql",2,"PRS"]' ]
    [ "$(jq -c '.summary.errors + .summary.warnings + .summary.notes == (.diagnostics | length)' <<<"$output")" = true ]
    [ "$(jq -c '[.diagnostics[] | select(.file == "good.sql")] | length' <<<"$output")" = 0 ]
}

@test "lint without findings gives an empty list" {
    run --separate-stderr sc lint --format=json good.sql
    ended 0
    [ "$(jq -c '.diagnostics' <<<"$output")" = '[]' ]
}
