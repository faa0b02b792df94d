# lint: findings are the product.

load common

@test "findings go to standard output, the summary to standard error" {
    run --separate-stderr sc lint bad.sql
    ended 1
    has "$output" "error[PRS"
    has "$output" "--> bad.sql:2:1"
    lacks "$output" "SELECT 1;"
    [ "$stderr" = "1 error in 1 file, 3 statements" ]
}

@test "no findings: status 0 and a summary that says so" {
    run --separate-stderr sc lint good.sql - <good.sql
    ended 0
    [ -z "$output" ]
    [ "$stderr" = "no findings in 2 files, 4 statements" ]
    run --separate-stderr sc lint -q good.sql
    [ -z "$output$stderr" ]
}

@test "--fail-on says from which severity on findings count" {
    run sc lint warned.sql
    ended 1
    run sc lint --fail-on=warning warned.sql
    ended 1
    run sc lint --fail-on=note noted.sql
    ended 1
    run sc lint noted.sql
    ended 0
    has "$output" "note["
    run sc lint --fail-on=error warned.sql
    ended 0
    has "$output" "warning["
    run sc lint --fail-on=error bad.sql
    ended 1
    run sc lint --fail-on=never bad.sql
    ended 0
}

@test "--exit-zero shows findings and is content" {
    run sc lint --exit-zero bad.sql
    ended 0
    has "$output" "error[PRS"
    run sc lint --exit-zero missing.sql
    ended 2
}

@test "an unreadable file counts more than findings" {
    run --separate-stderr sc lint bad.sql missing.sql
    ended 2
    has "$output" "error[PRS"
    has "$stderr" "missing.sql: No such file or directory"
    has "$stderr" "1 error in 1 file"
}

@test "findings can go to a file" {
    run --separate-stderr sc lint -o findings.txt bad.sql
    ended 1
    [ -z "$output" ]
    has "$(cat findings.txt)" "error[PRS"
}
