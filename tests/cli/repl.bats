# The REPL: from a pipe, and in a terminal where expect can make one.

load common

@test "piped: statements, commands, no prompts" {
    run --separate-stderr sc repl <<'END'
SELECT 1;
SELECT
  2
;
\p
\i good.sql
SELECT 3
END
    ended 0
    lacks "$output" "spark"
    [ "${lines[0]}" = "SELECT 1;" ]
    [ "${lines[1]}" = "SELECT 2;" ]
    [ "${lines[2]}" = "SELECT" ]
    [ "${lines[3]}" = "  2" ]
    [ "${lines[4]}" = ";" ]
    [ "${lines[5]}" = "SELECT 1;" ]
    [ "${lines[6]}" = "SELECT 2;" ]
    [ "${lines[7]}" = "SELECT 3;" ]
}

@test "piped: the exit status is that of a conversion" {
    run sc repl <<<'SELECT 1;'
    ended 0
    run --separate-stderr sc repl <<<'SELEC 1;'
    ended 1
    has "$stderr" "error[PRS"
    run --separate-stderr sc repl <<<'\i missing.sql'
    ended 2
    run --separate-stderr sc repl <<<'\nonsense'
    ended 2
    has "$stderr" "unknown command '\\nonsense'"
}

@test "\\q leaves at once" {
    run sc repl <<<$'SELECT 1;\n\\q\nSELECT 2;'
    ended 0
    [ "$output" = "SELECT 1;" ]
}

@test "a semicolon or a backslash in a string does not end anything" {
    run sc repl <<<$'SELECT \'a;\n\\q\n\';\nSELECT 2;'
    ended 0
    has "$output" "SELECT 2;"
}

@test "\\r forgets the statement under way" {
    run --separate-stderr sc repl <<<$'SELEC nonsense (\n\\r\nSELECT 1;'
    ended 0
    [ "$output" = "SELECT 1;" ]
}

@test "\\? shows the commands, \\set and \\conf the options" {
    run sc repl <<<'\?'
    ended 0
    for command in '\?' '\q' '\i FILE' '\p' '\r' '\set' '\conf' '\explain CODE'; do
        has "$output" "$command"
    done
    run --separate-stderr sc repl --fidelity=natural <<<$'\\set keyword-case lower\nSELECT 1;\n\\conf a.b=c\n\\set\n\\conf'
    ended 0
    has "$output" "select 1;"
    has "$output" "fidelity natural"
    has "$output" "keyword-case lower"
    has "$output" "conf a.b=c"
    run --separate-stderr sc repl <<<$'\\set line-width 3'
    ended 2
    has "$stderr" "'3' is not a number"
    run --separate-stderr sc repl <<<$'\\set nosuch 3'
    ended 2
    has "$stderr" "there is no option 'nosuch'"
}

@test "\\explain says what a code means" {
    run sc repl <<<'\explain PRS001'
    ended 0
    has "$output" "syntax-error"
}

@test "arguments of commands are checked, misspellings corrected" {
    run --separate-stderr sc repl <<<'\i'
    ended 2
    has "$stderr" '\i needs an argument: \i FILE'
    run --separate-stderr sc repl <<<'\q now'
    ended 2
    has "$stderr" '\q takes no argument'
    run --separate-stderr sc repl <<<'\explian PRS001'
    ended 2
    has "$stderr" "did you mean '\\explain'?"
    run --separate-stderr sc repl good.sql
    ended 2
}

@test "tables created earlier are known later" {
    run --separate-stderr sc repl <<<$'CREATE TABLE t (a INT);\nSELECT a FROM t;'
    ended 0
    lacks "$stderr" "error["
}

# terminal: runs the program in a terminal with the expect script on standard input.
terminal()
{
    needs expect
    export HOME=$BATS_TEST_TMPDIR/home TERM=xterm
    mkdir -p "$HOME"
    { echo 'set timeout 10; log_user 0
        proc want {text} { expect -exact $text {} timeout { puts "waited for: $text"; exit 9 } eof { puts "ended before: $text"; exit 8 } }
        proc leave {} { send "\004"; catch {expect eof}; exit [lindex [wait] 3] }'
        cat; } >script.exp
    run expect script.exp
}

@test "terminal: prompts say why they wait; Ctrl-D leaves" {
    terminal <<'END'
spawn $env(SC_TRANSPILE)
want "spark=> "
send "SELECT\r";      want "spark-> "
send "abs(\r";        want "spark(> "
send "'a\r";          want "spark'> "
send "' /*\r";        want "spark*> "
send "*/ ), `\r";     want "spark`> "
send "`;\r";          want "spark=> "
leave
END
    ended 0
}

@test "terminal: Ctrl-C clears what was typed" {
    terminal <<'END'
spawn $env(SC_TRANSPILE) repl
want "spark=> "
send "SELECT 'x\r"
want "spark'> "
send "\003"
want "spark=> "
send "SELECT 42;\r"
want "SELECT 42;\r\n"
want "SELECT 42;"
want "spark=> "
leave
END
    ended 0
}

@test "terminal: history keeps whole statements, for its owner only" {
    terminal <<'END'
spawn $env(SC_TRANSPILE)
want "spark=> "
send "SELECT 'a\\\\b',\r"
want "spark-> "
send "7;\r"
want "7;"
want "spark=> "
leave
END
    ended 0
    file=$HOME/.local/state/sc-transpile/history
    [ -f "$file" ] || skip "built without readline"
    [ "$(cat "$file")" = "SELECT 'a\\\\\\\\b',\\n7;" ]
    [ "$(stat -c %a "$file")" = 600 ]
    terminal <<'END'
spawn $env(SC_TRANSPILE)
want "spark=> "
send "\033\[A"
want "7;"
send "\r"
want "7"
want "spark=> "
leave
END
    ended 0
}

@test "terminal: banner unless quiet, exit and quit leave" {
    terminal <<'END'
spawn $env(SC_TRANSPILE)
want "shows the commands"
want "spark=> "
send "quit\r"
catch {expect eof}
exit [lindex [wait] 3]
END
    ended 0
    terminal <<'END'
spawn $env(SC_TRANSPILE) -q
expect "shows the commands" { exit 7 } "spark=> " {} timeout { exit 9 }
send "\\q\r"
catch {expect eof}
exit [lindex [wait] 3]
END
    ended 0
}

@test "terminal: without a file only the default command becomes the REPL" {
    terminal <<'END'
foreach arguments {lint "--format=json" "-o out.sql"} {
    spawn $env(SC_TRANSPILE) {*}$arguments
    want "nothing to read"
    catch {expect eof}
    if {[lindex [wait] 3] != 2} { exit 7 }
}
exit 0
END
    ended 0
}

@test "terminal: results may go to a file while the prompts stay" {
    terminal <<'END'
spawn sh -c "$env(SC_TRANSPILE) >results"
want "spark=> "
send "SELECT 1;\r"
want "spark=> "
send "\\q\r"
catch {expect eof}
exit [lindex [wait] 3]
END
    ended 0
    [ "$(cat results)" = "SELECT 1;" ]
}

@test "terminal: Ctrl-C ends a conversion, not the program" {
    mkfifo endless
    # It ends even if nobody reads it.
    timeout 30 sh -c "yes 'SELECT 1;' >endless" &
    terminal <<'END'
spawn sh -c "exec $env(SC_TRANSPILE) >/dev/null"
want "spark=> "
send "\\i endless\r"
sleep 0.5
send "\003"
want "spark=> "
leave
END
    wait
    ended 0
}

@test "terminal: a history that has grown is cut to its newest entries" {
    terminal <<'END'
spawn $env(SC_TRANSPILE)
want "spark=> "
send "SELECT 1;\r"
want "spark=> "
leave
END
    ended 0
    file=$HOME/.local/state/sc-transpile/history
    [ -f "$file" ] || skip "built without readline"
    seq 2500 | sed 's/.*/SELECT &;/' >"$file"
    terminal <<'END'
spawn $env(SC_TRANSPILE)
want "spark=> "
send "\033\[A"
want "SELECT 2500;"
send "\003"
want "spark=> "
leave
END
    ended 0
    [ "$(wc -l <"$file")" -eq 1000 ]
    [ "$(head -n 1 "$file")" = "SELECT 1501;" ]
    [ "$(stat -c %a "$file")" = 600 ]
}
