# Inputs that are broken, odd or huge: a clear message or a right result, and the statements around
# them converted.

load common

# `status`, `output` and `stderr` of a conversion of standard input. NUL bytes would be lost in
# shell variables and are shown as @.
convert()
{
    run --separate-stderr bash -c \
        'timeout 120 "$SC_TRANSPILE" "$@" | tr "\0" "@"; exit "${PIPESTATUS[0]}"' - "$@"
}

# The same for outputs that are too long to be shown: the ends of their last lines.
convert_long()
{
    run --separate-stderr bash -c \
        'timeout 120 "$SC_TRANSPILE" "$@" 2>err | tail -n 2 | cut -c 1-200; s=${PIPESTATUS[0]};
        cut -c 1-200 err >&2; exit "$s"' - "$@"
}

repeat()
{
    # shellcheck disable=SC2183
    printf "%$2s" | sed "s/ /$1/g"
}

# nested OPEN INNER CLOSE COUNT
nested()
{
    printf 'SELECT '
    repeat "$1" "$4"
    printf %s "$2"
    repeat "$3" "$4"
    printf ';\nSELECT 5;\n'
}

@test "invalid UTF-8 costs its statement and is named" {
    printf "SELECT 4;\nSELECT 'a\xffb';\nSELECT 5;\n" >in
    convert <in
    ended 1
    has "$stderr" "error[PRS007]: byte 0xFF is not valid UTF-8"
    has "$stderr" "-:2:10"
    has "$output" "SELECT 4;"
    has "$output" "SELECT 5;"
    has "$output" "!!!RESOLVE PRS007!!!"
}

@test "UTF-16 is recognized" {
    printf '\xff\xfeS\0E\0L\0E\0C\0T\0 \0001\0' >in
    convert <in
    ended 1
    has "$stderr" "the input is UTF-16"
    has "$stderr" "iconv -f UTF-16 -t UTF-8"
}

@test "a byte order mark is no part of the first statement" {
    printf '\xef\xbb\xbfSELECT 1;\nSELECT 2;\n' >in
    convert <in
    ended 0
    [ "$output" = $'SELECT 1;\nSELECT 2;' ]
    printf '\xef\xbb\xbfSELEC 1;\n' >in
    convert <in
    ended 1
    has "$stderr" "-:1:1"
}

@test "NUL bytes between tokens cost their statement" {
    printf 'SELECT \0 1;\nSELECT 5;\n' >in
    convert <in
    ended 1
    has "$stderr" "error[PRS006]: a byte 0x00 stands between tokens"
    has "$output" "SELECT 5;"
}

@test "a NUL byte in a string is not lost" {
    printf "SELECT 'a\0b';\nSELECT 5;\n" >in
    convert <in
    has "$output" "SELECT 5;"
    if [ "$status" -eq 0 ]; then
        has "$output" "SELECT 'a\\u0000b';"
    else
        has "$stderr" "0x00"
    fi
}

@test "an open string is reported where it begins" {
    printf "SELECT 4;\nSELECT 'abc;\nSELECT 5;\n" >in
    convert <in
    ended 1
    has "$stderr" "error[PRS003]: this string is never closed"
    has "$stderr" "-:2:8"
    has "$output" "SELECT 4;"
    has "$output" "SELECT 'abc;"
}

@test "an open comment is reported where it begins" {
    printf 'SELECT 4;\nSELECT 1 /* abc;\nSELECT 5;\n' >in
    convert <in
    ended 1
    has "$stderr" "error[PRS004]: this comment is never closed"
    has "$stderr" "-:2:10"
    has "$output" "SELECT 4;"
}

@test "an open quoted identifier is reported where it begins" {
    # shellcheck disable=SC2016
    printf 'SELECT 4;\nSELECT `abc;\nSELECT 5;\n' >in
    convert <in
    ended 1
    has "$stderr" "error[PRS005]: this quoted identifier is never closed"
    has "$stderr" "-:2:8"
    has "$output" "SELECT 4;"
}

@test "an empty input converts to nothing" {
    : >in
    convert <in
    ended 0
    [ -z "$output$stderr" ]
    printf ' \n\t\n' >in
    convert <in
    ended 0
    [ -z "$output$stderr" ]
    printf ';;\n ;' >in
    convert <in
    ended 0
    [ -z "$output$stderr" ]
}

@test "comments without a statement are kept" {
    printf -- '-- one\n/* two */\n' >in
    convert <in
    ended 0
    [ "$output" = $'-- one\n/* two */' ]
    [ -z "$stderr" ]
}

@test "Windows line ends change nothing" {
    printf "SELECT a, -- one\n  'x'\nFROM t;\nSELECT 2;\n" >unix
    sed 's/$/\r/' unix >dos
    sc unix >unix.out
    sc dos >dos.out
    cmp unix.out dos.out
}

@test "the last statement needs no semicolon and no newline" {
    printf 'SELECT 1;\nSELECT 2' >in
    convert <in
    ended 0
    [ "$output" = $'SELECT 1;\nSELECT 2;' ]
}

@test "deep nesting converts up to a limit" {
    nested '(' 1 ')' 1000 >in
    convert_long <in
    ended 0
    [ "$output" = $'SELECT 1;\nSELECT 5;' ]
    nested 'upper(' a ')' 1000 >in
    convert_long <in
    ended 0
    has "$output" "SELECT 5;"
    nested '(SELECT ' 1 ')' 1000 >in
    convert_long <in
    ended 0
    has "$output" "SELECT 5;"
    nested 'CASE WHEN a THEN ' 1 ' END' 1000 >in
    convert_long <in
    ended 0
    has "$output" "SELECT 5;"
}

@test "nesting beyond the limit costs its statement" {
    for open in '(' 'upper(' '(SELECT ' 'NOT ' '- ' 'CASE WHEN '; do
        nested "$open" 1 '' 100000 >in
        convert_long <in
        ended 1
        has "$stderr" "error[PRS"
        [ "$(tail -n 1 <<<"$output")" = "SELECT 5;" ]
    done
    nested '(' 1 ')' 100000 >in
    convert_long <in
    ended 1
    has "$stderr" "error[PRS008]: the statement is nested too deeply"
    [ "$(tail -n 1 <<<"$output")" = "SELECT 5;" ]
}

# chained BEGIN LINK COUNT
chained()
{
    printf %s "$1"
    repeat "$2" "$3"
    printf ';\nSELECT 5;\n'
}

@test "links that work on each other's result count as nesting" {
    for chain in 'FROM t: |> WHERE a > 1' 'FROM t |> SET a = 1:, a = 1' 'SELECT 1 FROM t:, t' \
        'SELECT 1 FROM t: LATERAL VIEW explode(a) x AS y'; do
        chained "${chain%%:*}" "${chain#*:}" 3000 >in
        convert_long <in
        ended 0
        [ "$(tail -n 1 <<<"$output")" = "SELECT 5;" ]
        chained "${chain%%:*}" "${chain#*:}" 100000 >in
        convert_long <in
        ended 1
        has "$stderr" "error[PRS008]: the statement is nested more than"
        [ "$(tail -n 1 <<<"$output")" = "SELECT 5;" ]
    done
}

@test "a plan too deep to be sent is refused" {
    {
        printf 'SELECT 1'
        repeat ' UNION ALL SELECT 1' 100000
    } >in
    convert_long --to=plan-json <in
    ended 1
    has "$stderr" "error[CFG102]"
}

@test "long chains are not nesting" {
    {
        printf 'SELECT 1'
        repeat ' + 1' 3000
        printf ';\nSELECT a FROM t WHERE a = 1'
        repeat ' OR a = 1' 20000
        printf ';\nSELECT 1'
        repeat ' UNION ALL SELECT 1' 5000
        printf ';\nSELECT 5;\n'
    } >in
    convert_long <in
    ended 0
    [ -z "$stderr" ]
    [ "$(tail -n 1 <<<"$output")" = "SELECT 5;" ]
}

@test "a string of 5 MB goes through whole" {
    {
        printf "SELECT '"
        head -c 5000000 /dev/zero | tr '\0' x
        printf "';\nSELECT 5;\n"
    } >in
    sc in | tr -d ' \n' >out
    tr -d ' \n' <in | cmp - out
}

@test "100 MB of SQL need little memory" {
    [ -z "${CI_FAST-}" ] || skip "CI_FAST is set"
    ! grep -q __asan_init "$SC_TRANSPILE" || skip "sanitizers take memory of their own"
    {
        printf 'SELECT a, b FROM t WHERE c = 1; -- '
        repeat x 900
        echo
    } >piece
    run --separate-stderr bash -c '
        ulimit -v 100000
        yes "$(cat piece)" | head -c 100000000 | sed "\$d" | timeout 300 "$SC_TRANSPILE" | tail -n 1 |
            cut -c 1-30
        exit "${PIPESTATUS[3]}"'
    ended 0
    [ -z "$stderr" ]
    has "$output" "-- xxx"
}

@test "a statement of 50 MB is an answer, not a crash" {
    [ -z "${CI_FAST-}" ] || skip "CI_FAST is set"
    {
        printf "SELECT '"
        head -c 50000000 /dev/zero | tr '\0' x
    } >in
    run --separate-stderr bash -c 'timeout 120 "$SC_TRANSPILE" in >out'
    ended 1
    has "$stderr" "error[PRS003]: this string is never closed"
}

@test "bytes of no kind end in diagnostics" {
    head -c 300000 "$SC_TRANSPILE" >in
    convert <in
    ended 1
    has "$stderr" "error[PRS"
}
