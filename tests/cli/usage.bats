# Options: what is wrong with them, and what --help and the manual say.

load common

@test "a misspelt option is corrected" {
    run --separate-stderr sc --formt=json good.sql
    ended 2
    [ -z "$output" ]
    [ "${stderr_lines[0]}" = "sc-transpile: unrecognized option '--formt'; did you mean '--format'?" ]
    [ "${stderr_lines[1]}" = "Try 'sc-transpile --help' for more information." ]
    run --separate-stderr sc --xyzzy
    ended 2
    [ "${stderr_lines[0]}" = "sc-transpile: unrecognized option '--xyzzy'" ]
    run --separate-stderr sc -qZ
    ended 2
    has "$stderr" "unrecognized option '-Z'"
}

@test "long options may be shortened while they are unambiguous" {
    run --separate-stderr sc --form=json good.sql
    ended 0
    run --separate-stderr sc --fo=json good.sql
    ended 0
    run --separate-stderr sc --f=json good.sql
    ended 2
    has "$stderr" "option '--f' is ambiguous: '--from' '--fidelity' '--format' '--fail-on'"
}

@test "arguments that are missing or too many are reported" {
    run --separate-stderr sc good.sql --format
    ended 2
    has "$stderr" "option '--format' needs an argument: --format=FORMAT"
    run --separate-stderr sc good.sql -o
    ended 2
    has "$stderr" "option '--output' needs an argument"
    run --separate-stderr sc --no-comments=yes good.sql
    ended 2
    has "$stderr" "option '--no-comments' takes no argument"
}

@test "values are checked" {
    for option in --format=xml --color=blue --from=csv --to=oracle --spark-version=1.6 \
        --fidelity=high --on-unsupported=cry --line-width=3 --line-width=wide --keyword-case=title \
        --conf=novalue --var=novalue --jobs=2 --jobs=x; do
        run --separate-stderr sc "$option" good.sql
        ended 2
        [ -z "$output" ]
        has "$stderr" "${option%%=*}"
    done
    run --separate-stderr sc lint --fail-on=fatal good.sql
    ended 2
    has "$stderr" "valid: error, warning, note, never"
}

@test "every value that --help names is taken" {
    for option in --format=full --format=json --color=auto --color=never --color=always --from=sql \
        --to=snowflake --to=tokens --spark-version=3.5 --spark-version=4.0 --spark-version=4.1 --fidelity=exact \
        --fidelity=natural --on-unsupported=marker --on-unsupported=comment \
        --on-unsupported=passthrough --on-unsupported=fail --line-width=60 --keyword-case=upper \
        --keyword-case=lower --no-comments --conf=spark.sql.ansi.enabled=false --var=a=b --isolated --jobs=1 -j1 \
        -q -fsql -tsnowflake; do
        run --separate-stderr sc "$option" good.sql
        ended 0
    done
}

@test "what this version does not have is refused by name" {
    for option in --format=sarif --format=junit; do
        run --separate-stderr sc "$option" good.sql
        ended 2
        has "$stderr" "'$option' is not available in this version"
    done
    for command in report shims completion; do
        run --separate-stderr sc "$command"
        ended 2
        has "$stderr" "the command '$command' is not available in this version"
    done
}

@test "an option of another command is refused" {
    run --separate-stderr sc --fail-on=error good.sql
    ended 2
    has "$stderr" "option '--fail-on' does not apply to 'transpile'"
    run --separate-stderr sc lint --line-width=80 good.sql
    ended 2
    has "$stderr" "option '--line-width' does not apply to 'lint'"
}

@test "options may stand before the command and behind the files" {
    run --separate-stderr sc --format=json lint good.sql -q
    ended 0
    has "$output" '"summary"'
}

@test "--help goes to standard output and names every option" {
    for command in transpile lint repl explain list; do
        run --separate-stderr sc "$command" --help
        ended 0
        [ -z "$stderr" ]
        has "${lines[0]}" "Usage: sc-transpile"
        has "${lines[0]}" "$command"
        has "$output" "--help"
        has "$output" "Examples:"
        [ "$(printf '%s\n' "$output" | awk 'length > 79' | wc -l)" -eq 0 ]
    done
    run sc --help
    for option in --from --spark-version --conf --var --to --fidelity --on-unsupported --output --format \
        --line-width --keyword-case --no-comments --isolated --jobs --quiet --color --version; do
        has "$output" "$option"
    done
    [ "$output" = "$(sc -h)" ]
    [ "$output" = "$(sc transpile --help)" ]
}

@test "each option of --help is accepted by its command" {
    for command in transpile lint; do
        for option in $(sc "$command" --help | grep -oE '^ +(-., )?--[a-z-]+' | grep -oE -- '--[a-z-]+'); do
            run --separate-stderr sc "$command" "$option" --help
            lacks "$stderr" "unrecognized"
        done
    done
}

@test "--version names the program and the version" {
    run --separate-stderr sc --version
    ended 0
    [[ "${lines[0]}" =~ ^sc-transpile\ [0-9]+\.[0-9]+\.[0-9]+$ ]]
    [ "$output" = "$(sc -V)" ]
}

@test "the manual page has every option and command, and is well-formed" {
    page=$(dirname "$SC_TRANSPILE")/man/sc-transpile.1
    [ -f "$page" ] || skip "no manual page was built"
    for command in transpile lint repl explain list; do
        grep -q "^\.SS .fB$command.fR" "$page"
        for option in $(sc "$command" --help | grep -oE -- '^ +(-., )?--[a-z-]+' | grep -oE -- '--[a-z-]+'); do
            grep -qF -- "\\fB${option//-/\\-}\\fR" "$page" || { echo "missing: $option"; false; }
        done
    done
    ! grep -q '@[A-Z]*@' "$page"
    needs mandoc
    run mandoc -T lint -W style "$page"
    ended 0
    [ -z "$output" ]
}

@test "explain: codes and names, in any case" {
    run --separate-stderr sc explain prs001
    ended 0
    has "$output" "PRS001 syntax-error"
    run --separate-stderr sc explain syntax-error PRS002
    ended 0
    has "$output" "PRS001 syntax-error"
    has "$output" "PRS002"
    run --separate-stderr sc explain syntx-error PRS002
    ended 2
    has "$output" "PRS002"
    has "$stderr" "did you mean 'syntax-error'?"
    run --separate-stderr sc explain
    ended 2
}

@test "explain --all and list codes show the same codes" {
    [ "$(sc explain --all | grep -oE '^[A-Z]{3}[0-9]{3}')" = "$(sc list codes | cut -c1-6)" ]
    [ "$(sc list codes | cut -c1-6)" = "$(sc list codes | cut -c1-6 | uniq)" ]
    [ "$(sc list codes | wc -l)" -gt 20 ]
}

@test "list codes takes a pattern" {
    run sc list codes 'prs*'
    ended 0
    [ "$(printf '%s\n' "$output" | grep -vc '^PRS')" -eq 0 ]
    run sc list codes SYNTAX
    ended 0
    has "$output" "PRS001"
    run --separate-stderr sc list codes nothing-like-it
    ended 2
    run --separate-stderr sc list functions
    ended 2
    has "$stderr" "not available in this version"
}
