# -o: where the output goes.

load common

@test "writes to a file" {
    run sc -o out.sql good.sql
    ended 0
    [ -z "$output" ]
    [ "$(cat out.sql)" = $'SELECT 1;\nSELECT 2;' ]
    [ "$(ls -A | wc -l)" -eq 6 ]
}

@test "replaces a file, keeping its mode and links to it" {
    echo old >out.sql
    chmod 640 out.sql
    ln -s out.sql link.sql
    run sc --output=link.sql good.sql
    ended 0
    [ -L link.sql ]
    [ "$(cat out.sql)" = $'SELECT 1;\nSELECT 2;' ]
    [ "$(stat -c %a out.sql)" = 640 ]
}

@test "a new file gets the mode of the umask" {
    (umask 027 && sc -o out.sql good.sql)
    [ "$(stat -c %a out.sql)" = 640 ]
}

@test "an incomplete conversion is written, too" {
    run --separate-stderr sc -o out.sql bad.sql
    ended 1
    has "$(cat out.sql)" "SELECT 3;"
}

@test "after --on-unsupported=fail the file is as it was" {
    echo old >out.sql
    run --separate-stderr sc --on-unsupported=fail -o out.sql bad.sql
    ended 1
    [ "$(cat out.sql)" = old ]
    [ "$(ls -A | wc -l)" -eq 6 ]
}

@test "an input is never overwritten" {
    cp good.sql copy.sql
    run --separate-stderr sc -o good.sql good.sql
    ended 2
    has "$stderr" "good.sql: input file is output file"
    cmp good.sql copy.sql
    ln good.sql linked.sql
    run --separate-stderr sc -o linked.sql good.sql
    ended 2
    run --separate-stderr sc -o good.sql <good.sql
    ended 2
    has "$stderr" "standard input: input file is output file"
    cmp good.sql copy.sql
    run --separate-stderr bash -c '"$SC_TRANSPILE" good.sql >>good.sql'
    ended 2
    cmp good.sql copy.sql
}

@test "a file that cannot be written is reported" {
    run --separate-stderr sc -o no/such/folder/out.sql good.sql
    ended 2
    has "$stderr" "cannot write no/such/folder/out.sql: No such file or directory"
    run --separate-stderr sc -o . good.sql
    ended 2
    has "$stderr" "Is a directory"
}

@test "what is not a regular file is written in place" {
    run sc -o /dev/null good.sql
    ended 0
    [ -c /dev/null ]
    run sc -o /dev/stdout good.sql
    ended 0
    [ "$output" = $'SELECT 1;\nSELECT 2;' ]
    run sc -o - good.sql
    [ "$output" = $'SELECT 1;\nSELECT 2;' ]
}
