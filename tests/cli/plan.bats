# Spark Connect plans in and out: --from and --to with plan and plan-json.

load common

setup_file()
{
    command -v jq >/dev/null || skip "jq is missing"
    PLANS=$(cd "$BATS_TEST_DIRNAME/../data/plans" && pwd)
    export PLANS
}

# The JSON form of a plan, with its members sorted and its numbers as values: since version 1.7 jq keeps
# the digits that a number was written with.
sorted()
{
    jq -S 'walk(if type == "number" then . + 0 else . end)' "$@"
}

@test "every plan survives both forms, in both directions" {
    for plan in "$PLANS"/*.json; do
        [ "${plan##*/}" != request.json ] || continue
        sc --to=plan -o plan.binpb "$plan"
        sc --to=plan-json plan.binpb >plan.json
        diff <(sorted "$plan") <(sorted plan.json)
        sc --to=plan plan.json >again.binpb
        cmp plan.binpb again.binpb
        sc --to=plan plan.binpb | cmp - plan.binpb
    done
}

@test "a request is taken for the plan in it" {
    run --separate-stderr sc --to=plan-json "$PLANS/request.json"
    ended 0
    [ "$output" = "$(jq .plan "$PLANS/request.json")" ]
}

@test "the name says what a file holds, unless --from does" {
    sc --to=plan "$PLANS/range_filter.json" >a.binpb
    cp a.binpb a.pb
    cp a.binpb a.sql
    cp "$PLANS/range_filter.json" b.json
    cp b.json b.txt
    for operand in a.binpb a.pb b.json "-fplan a.sql" "--from=plan-json b.txt"; do
        # shellcheck disable=SC2086
        run --separate-stderr sc --to=plan-json $operand
        ended 0
        [ "$(jq -r '.root | keys | join(" ")' <<<"$output")" = "common project" ]
    done
    sc --from=plan --to=plan <a.sql | cmp - a.binpb
}

@test "--format=json: a plan is one statement, from the first byte to the last" {
    sc --to=plan -o a.binpb "$PLANS/create_view.json"
    sc --to=plan -o b.binpb "$PLANS/range_filter.json"
    run --separate-stderr sc --format=json --to=plan a.binpb b.binpb
    ended 0
    [ "${#lines[@]}" -eq 2 ]
    [ "$(jq -c '[.file, .statement, .start, .end, .kind, .status, .sql]' <<<"${lines[1]}")" = \
        "[\"b.binpb\",1,0,$(wc -c <b.binpb),\"plan\",\"ok\",null]" ]
    jq -r .plan <<<"${lines[1]}" | base64 -d | cmp - b.binpb
    run --separate-stderr sc --format=json --to=plan-json a.binpb
    ended 0
    [ "${#lines[@]}" -eq 1 ]
    diff <(jq -S .plan <<<"$output") <(sorted "$PLANS/create_view.json")
    run --separate-stderr sc --format=json a.binpb
    [ "$(jq 'has("plan")' <<<"$output")" = false ]
}

@test "the bytes of one plan only, unless each is told apart" {
    sc --to=plan -o a.binpb "$PLANS/range_filter.json"
    echo old >out
    run --separate-stderr sc --to=plan -o out a.binpb a.binpb
    ended 2
    has "$stderr" "a.binpb: --to=plan writes the bytes of one plan"
    has "$stderr" "--format=json"
    [ "$(cat out)" = old ]
    run --separate-stderr sc --to=plan a.binpb a.binpb
    ended 2
    [ -z "$output" ]
    run --separate-stderr sc --to=plan-json a.binpb a.binpb
    ended 0
    [ "$(jq -sc 'map(has("root"))' <<<"$output")" = '[true,true]' ]
}

@test "what is no plan is one diagnostic, without a place in it" {
    sc --to=plan "$PLANS/range_filter.json" | head -c 40 >cut.binpb
    run --separate-stderr sc cut.binpb
    ended 1
    has "$output" "!!!RESOLVE CFG101!!! -- sc-transpile: cut.binpb: CFG101: this is no serialized"
    has "$output" "40 bytes"
    has "$stderr" "error[CFG101]: this is no serialized spark.connect.Plan: at byte 0, in root"
    has "$stderr" "--> cut.binpb
"
    for to in plan plan-json types; do
        run --separate-stderr sc --to="$to" cut.binpb
        ended 1
        [ -z "$output" ]
        has "$stderr" "error[CFG101]"
    done
    : >empty.pb
    run --separate-stderr sc empty.pb
    ended 1
    has "$stderr" "the input is empty"
    run --separate-stderr sc lint cut.binpb
    ended 1
    has "$output" "error[CFG101]"
}

@test "what is no JSON form of a plan stands in a comment" {
    echo '{"root": {"filtr": {}}} */ x' >typo.json
    run --separate-stderr sc typo.json
    ended 1
    has "$stderr" "error[CFG101]: this is no JSON"
    has "$output" '* / x'
    echo '{"root": {"filtr": {}}}' >typo.json
    run --separate-stderr sc --on-unsupported=comment typo.json
    ended 1
    has "$stderr" "in root: spark.connect.Relation has no field 'filtr'"
    has "$stderr" "help: did you mean 'filter'?"
    lacks "$output" "!!!"
    lacks "$output" ";"
}

@test "a plan that cannot be converted stands in a comment, or is said to be what it is" {
    jq -n '{root: {project: {expressions: [{literal: {string: "*/"}}], input: {mapPartitions: {}}}}}' \
        >short.json
    run --separate-stderr sc --on-unsupported=passthrough short.json
    ended 1
    has "$output" '"string": "* /"'
    jq -n '{root: {project: {expressions: [{literal: {string: ("x" * 5000)}}],
                             input: {mapPartitions: {}}}}}' >long.json
    run --separate-stderr sc long.json
    ended 1
    has "$output" "bytes: Project, MapPartitions"
    lacks "$output" "xxx"
}

@test "views of earlier plans are known to later ones" {
    sc --to=plan -o 1.binpb "$PLANS/create_view.json"
    echo '{"root": {"read": {"namedTable": {"unparsedIdentifier": "numbers"}}}}' >2.json
    run --separate-stderr sc --format=json --to=types 1.binpb 2.json
    ended 0
    [ "$(jq -r .schema <<<"${lines[1]}")" = "struct<id:bigint>" ]
}

@test "a plan has no syntax tree" {
    run --separate-stderr sc --to=ast "$PLANS/range_filter.json"
    ended 1
    has "$stderr" "error[CFG002]"
    [ -z "$output" ]
}

@test "a field of a newer protocol is kept in bytes, and said to be lost in JSON" {
    printf '\x0a\x05\x7a\x00\xa0\x38\x05' >new.binpb
    sc --to=plan new.binpb | cmp - new.binpb
    run --separate-stderr sc --to=plan-json new.binpb
    ended 0
    has "$stderr" "warning[FDM901]: field 900 of spark.connect.Relation"
}

@test "a message of an unknown type has no JSON form" {
    printf '\x0a\x0b\xb2\x3e\x08\x0a\x06x/My.A' >any.binpb
    sc --to=plan any.binpb | cmp - any.binpb
    run --separate-stderr sc --to=plan-json any.binpb
    ended 1
    has "$stderr" "error[CNV902]: a message of the unknown type 'x/My.A'"
}

@test "an extension of ours stands where a relation stands, and not in itself without end" {
    local type=type.googleapis.com/sctranspile.With range='{"range": {"end": "3", "step": "1"}}'
    jq -n --arg type "$type" --argjson range "$range" \
        '{root: {project: {input: $range, expressions: [{extension: {"@type": $type, input: $range}}]}}}' \
        >misplaced.json
    run --separate-stderr sc misplaced.json
    ended 1
    has "$stderr" "error[CNV203]: the message With in the place of the message Expression"
    jq -n --arg type "$type" --argjson range "$range" \
        '{root: {extension: {"@type": $type, input: $range, ctes: [{input: $range}]}}}' >nameless.json
    run --separate-stderr sc nameless.json
    ended 1
    has "$stderr" "the plan has a CteDefinition without its field 'name'"
    jq -n --arg type "$type" --argjson range "$range" \
        'reduce range(20) as $i ($range; {extension: {"@type": $type, input: .}}) | {root: .}' >deep.json
    run --separate-stderr sc deep.json
    ended 1
    has "$stderr" "extensions of the protocol that are nested more than 16 deep"
}
