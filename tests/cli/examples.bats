# The plans of examples/plans give the SQL beside them, as the README shows it.

load common

examples=$BATS_TEST_DIRNAME/../../examples/plans

@test "the plans of a first PySpark program" {
    count=0
    for plan in "$examples"/*.json; do
        run --separate-stderr sc "$plan"
        ended 0
        [ "$output" = "$(cat "${plan%.json}.sql")" ]
        count=$((count + 1))
    done
    [ "$count" -eq 5 ]
}

@test "a plan and its JSON form give the same SQL" {
    sc --to=plan "$examples/2-select.json" >2-select.binpb
    run --separate-stderr sc 2-select.binpb
    ended 0
    [ "$output" = "$(cat "$examples/2-select.sql")" ]
}
