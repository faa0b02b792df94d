# The default command as a filter: operands, standard input, exit statuses.

load common

@test "converts a file" {
    run --separate-stderr sc good.sql
    ended 0
    [ "$output" = $'SELECT 1;\nSELECT 2;' ]
    [ -z "$stderr" ]
}

@test "reads standard input without operands and for -" {
    run --separate-stderr sc <good.sql
    ended 0
    [ "$output" = $'SELECT 1;\nSELECT 2;' ]
    run --separate-stderr sc transpile - <good.sql
    ended 0
    [ "$output" = $'SELECT 1;\nSELECT 2;' ]
}

@test "converts several files in their order" {
    printf 'SELECT 9\n' >other.sql
    run --separate-stderr sc other.sql - good.sql <other.sql
    ended 0
    [ "$output" = $'SELECT 9;\nSELECT 9;\nSELECT 1;\nSELECT 2;' ]
}

@test "a file may have the name of a command" {
    cp good.sql lint
    run --separate-stderr sc ./lint
    ended 0
    run --separate-stderr sc -- lint
    ended 0
    run --separate-stderr sc transpile lint
    ended 0
    [ "$output" = $'SELECT 1;\nSELECT 2;' ]
}

@test "an empty input gives an empty output" {
    run --separate-stderr sc </dev/null
    ended 0
    [ -z "$output$stderr" ]
}

@test "a statement that cannot be parsed costs that statement only" {
    run --separate-stderr sc bad.sql
    ended 1
    has "$output" "SELECT 1;"
    has "$output" "SELECT 3;"
    has "$output" "SELEC 2"
    has "$stderr" "error[PRS"
    has "$stderr" "--> bad.sql:2:1"
    has "$stderr" "2 | SELEC 2"
}

@test "an unknown function is not passed through as if it were known" {
    run --separate-stderr sc unknown.sql
    ended 1
    has "$stderr" "error[CNV"
    has "$stderr" "^^^^"
}

@test "diagnostics of standard input name it -" {
    run --separate-stderr sc <bad.sql
    ended 1
    has "$stderr" "--> -:2:1"
}

@test "quiet leaves out warnings and keeps errors" {
    run --separate-stderr sc warned.sql
    ended 0
    has "$stderr" "warning["
    run --separate-stderr sc -q warned.sql
    ended 0
    [ -z "$stderr" ]
    run --separate-stderr sc -q bad.sql
    has "$stderr" "error["
}

@test "on-unsupported=fail stops at the first statement not converted" {
    run --separate-stderr sc --on-unsupported=fail bad.sql good.sql
    ended 1
    has "$output" "SELECT 1;"
    lacks "$output" "SELECT 3;"
    lacks "$output" "SELECT 2;"
    has "$stderr" "stopped at statement 2"
}

@test "colour: as asked, and as the environment says" {
    esc=$'\033['
    run --separate-stderr sc --color=always bad.sql
    has "$stderr" "$esc"
    run --separate-stderr sc --color bad.sql
    has "$stderr" "$esc"
    run --separate-stderr sc bad.sql
    lacks "$stderr" "$esc"
    CLICOLOR_FORCE=1 run --separate-stderr sc bad.sql
    has "$stderr" "$esc"
    CLICOLOR_FORCE=0 run --separate-stderr sc bad.sql
    lacks "$stderr" "$esc"
    NO_COLOR=1 CLICOLOR_FORCE=1 run --separate-stderr sc bad.sql
    lacks "$stderr" "$esc"
    NO_COLOR=1 run --separate-stderr sc --color=always bad.sql
    has "$stderr" "$esc"
    CLICOLOR_FORCE=1 run --separate-stderr sc --color=never bad.sql
    lacks "$stderr" "$esc"
}

@test "options reach the conversion" {
    printf 'SELECT a FROM t WHERE b > 1 -- why\n;\n' >q.sql
    run --separate-stderr sc --keyword-case=lower --no-comments q.sql
    ended 0
    has "$output" "select "
    lacks "$output" "why"
    run --separate-stderr sc q.sql
    has "$output" "SELECT "
    has "$output" "why"
}

@test "the output of a statement comes before the next one is written" {
    mkfifo in out
    sc <in >out 2>err &
    exec 7>in 8<out
    printf 'SELECT 1;\n' >&7
    read -r -t 10 line <&8
    [ "$line" = "SELECT 1;" ]
    printf 'SELEC 2;' >&7
    for _ in $(seq 100); do
        [ -s err ] && break
        sleep 0.1
    done
    has "$(cat err)" "error["
    exec 7>&- 8<&-
    wait $! && status=0 || status=$?
    ended 1
}

@test "JSON results come one by one, too" {
    mkfifo in out
    sc --format=json <in >out &
    exec 7>in 8<out
    printf 'SELECT 1;' >&7
    read -r -t 10 line <&8
    has "$line" '"statement":1'
    exec 7>&- 8<&-
    wait $!
}

@test "--to=types writes the columns of queries and their types" {
    printf 'CREATE TABLE t (a INT, b DECIMAL(7, 2));\nSELECT a, sum(b) AS s FROM t GROUP BY a;\n' >in.sql
    run --separate-stderr sc --to=types in.sql
    ended 0
    [ "$output" = $'a int\ns decimal(17,2)' ]
    run --separate-stderr sc --to=types --format=json in.sql
    ended 0
    has "${lines[1]}" '"schema":"struct<a:int,s:decimal(17,2)>"'
    [[ ${lines[0]} != *'"schema"'* ]]
}

@test "--to=tokens writes tokens and comments, of broken statements too" {
    printf '/* c\n1 */ SELECT `a`, y -> 1.5 FROM t_${v} WHERE s = "b\t" -- end\n;;\nSELEC {%% x %%};\n-- last\n' >in.sql
    run --separate-stderr sc --to=tokens --var v='a b' in.sql
    ended 1
    [ "$output" = $'0\t9\tcomment\t/* c\\n1 */
10\t16\tkeyword\tSELECT
17\t20\tquoted_identifier\t`a`
20\t21\toperator\t,
22\t23\tidentifier\ty
24\t26\toperator\t->
27\t30\tnumber\t1.5
31\t35\tkeyword\tFROM
36\t42\tidentifier\tt_a
38\t42\tidentifier\tb
43\t48\tkeyword\tWHERE
49\t50\tidentifier\ts
51\t52\toperator\t=
53\t57\tstring\t"b\\t"
58\t64\tcomment\t-- end

68\t73\tidentifier\tSELEC
74\t81\ttemplate\t{% x %}

83\t90\tcomment\t-- last' ]
}

@test "--to=tokens --format=json writes them as a list" {
    needs jq
    printf 'SELECT\n1; SELECT 2 /* x */' >in.sql
    run --separate-stderr sc --to=tokens --format=json in.sql
    ended 0
    [ "$(jq -c .tokens <<<"${lines[0]}")" = \
        '[{"kind":"keyword","text":"SELECT","start":0,"end":6},{"kind":"number","text":"1","start":7,"end":8}]' ]
    [ "$(jq -c '.tokens | map(.start)' <<<"${lines[1]}")" = '[10,17,19]' ]
    [ "$(jq -c .sql <<<"${lines[1]}")" = null ]
}

@test "--to=ast writes the syntax tree" {
    printf 'SELECT 1' >in.sql
    run --separate-stderr sc --to=ast in.sql
    ended 0
    has "$output" '{"node":"Select","span":[0,8],'
}

@test "--to=ast and --to=tokens count bytes from the start of the input" {
    printf '\xef\xbb\xbfSELECT 1;\r\nSELECT 2;\r\nSELECT "ä";\r\n  SELECT a AS `ö`;\r\nSELECT ${x};\r\n' >in.sql
    run --separate-stderr sc --var=x=1234567890 --to=ast in.sql
    ended 0
    while read -r start end; do
        tail -c "+$((start + 1))" in.sql | head -c $((end - start))
        echo
    done < <(jq -r '.items[0].span | @tsv' <<<"$output") >trees
    printf '%s\n' 1 2 '"ä"' 'a AS `ö`' '${x}' | diff - trees
    run --separate-stderr sc --var=x=1234567890 --to=tokens in.sql
    while IFS=$'\t' read -r start end _ text; do
        [ -z "$start" ] || [ "$text" = 1234567890 ] ||
            [ "$(tail -c "+$((start + 1))" in.sql | head -c $((end - start)))" = "$text" ]
    done <<<"$output"
}
