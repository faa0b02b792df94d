# What statements set for those after them, variables, and templates at the prompt.

load common

setup_file()
{
    command -v jq >/dev/null || skip "jq is missing"
}

# The statuses of the SELECT statements in an input, in order.
selects()
{
    sc --format=json "$@" | jq -r 'select(.kind == "select") | .status' | paste -sd' '
}

@test "SET changes how the statements after it are read, RESET ends that" {
    cat >set.sql <<'END'
SELECT 1 ! IN (3);
SET spark.sql.legacy.bangEqualsNot = true;
SELECT 1 ! IN (3);
RESET spark.sql.legacy.bangEqualsNot;
SELECT 1 ! IN (3);
SET spark.sql.legacy.bangEqualsNot = true;
SELECT 1 ! IN (3);
RESET;
SELECT 1 ! IN (3);
END
    [ "$(selects set.sql)" = "syntax_error ok syntax_error ok syntax_error" ]
    [ "$(selects --conf spark.sql.legacy.bangEqualsNot=true set.sql)" = "ok ok ok ok ok" ]
}

@test "SET reaches the scanner, the keywords and the conversion" {
    cat >set.sql <<'END'
SET spark.sql.ansi.enabled = true;
SET spark.sql.ansi.doubleQuotedIdentifiers = true;
SET spark.sql.ansi.enforceReservedKeywords = true;
SELECT "a" FROM VALUES (1) t(a);
SELECT 1 AS user;
SET spark.sql.ansi.enabled = false;
SELECT 1 AS user;
SELECT "a" FROM VALUES (1) t(a);
SELECT 1 / a FROM VALUES (1) t(a);
END
    [ "$(selects set.sql)" = "ok syntax_error ok ok ok" ]
    run bash -c "'$SC_TRANSPILE' set.sql 2>/dev/null"
    has "$output" "SELECT a FROM"
    has "$output" "SELECT 'a' FROM"
    has "$output" "NULLIF(a, 0)"
}

@test "what a file sets ends with it; at a prompt it stays" {
    echo 'SET spark.sql.legacy.bangEqualsNot = true;' >set.sql
    echo 'SELECT 1 ! IN (3);' >use.sql
    [ "$(selects set.sql use.sql)" = syntax_error ]
    [ "$(cat set.sql use.sql | selects)" = ok ]
    run --separate-stderr sc repl <<<$'SET spark.sql.legacy.bangEqualsNot = true;\nSELECT 1 ! IN (3);'
    has "$output" "NOT IN"
    run --separate-stderr sc repl <<<$'\\i set.sql\n\\i use.sql\n\\conf spark.sql.legacy.bangEqualsNot=false\n\\i use.sql'
    has "$output" "NOT IN"
    has "$output" "PRS001"
}

@test "--var replaces variables, and offsets still count in the file" {
    printf 'SELECT ${a};\nSELECT 1;\n' >vars.sql
    run --separate-stderr sc --var a='1, 2, 3, 4' --format=json vars.sql
    ended 0
    [ "$(printf '%s\n' "$output" | jq -sc 'map([.start, .end, .sql])')" = \
        '[[0,11,"SELECT 1, 2, 3, 4"],[13,21,"SELECT 1"]]' ]
    run --separate-stderr sc --var 'a=1 2 3' --format=json vars.sql
    ended 1
    [ "$(jq -c '.diagnostics[0].range | [.start.offset, .end.offset]' <<<"${lines[0]}")" = '[7,11]' ]
    run --separate-stderr sc repl --var a=7 <<<$'SELECT ${a};\n\\set var a=8\nSELECT ${a};'
    [ "$output" = $'SELECT 7;\nSELECT 8;' ]
}

@test "the values of variables may not grow without end" {
    args=(--var v0=xxxxxxxxxxxxxxxx)
    for i in $(seq 1 40); do
        args+=(--var "v$i=\${v$((i - 1))}\${v$((i - 1))}")
    done
    run --separate-stderr sc "${args[@]}" <<<'SELECT ${v40}'
    ended 1
    has "$stderr" "TPL004"
}

@test "a semicolon in a template ends nothing at the prompt" {
    run --separate-stderr sc repl <<<$'{% set x = [\'a;\n\', 1] %}\nSELECT {{ f(";") }};\nSELECT 2;'
    ended 0
    [ "$output" = $'{% set x = [\'a;\n\', 1] %}\nSELECT {{ f(";") }};\nSELECT 2;' ]
}

@test "a file of templates alone passes" {
    printf '{%% macro a() %%}\n{{ b }}\n{%% endmacro %%}\n' >macro.sql
    run --separate-stderr sc macro.sql
    ended 0
    [ "$output" = "$(cat macro.sql)" ]
    has "$stderr" "TPL002"
}
