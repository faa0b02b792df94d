# Loaded by every test of the command line.

bats_require_minimum_version 1.5.0

setup()
{
    mkdir "$BATS_TEST_TMPDIR/work" && cd "$BATS_TEST_TMPDIR/work" || return
    printf 'SELECT 1;\nSELECT 2;\n' >good.sql
    printf 'SELECT 1;\nSELEC 2;\nSELECT 3;\n' >bad.sql
    printf 'SELECT no_such_function(1);\n' >unknown.sql
    printf "CREATE TABLE t (a INT) TBLPROPERTIES ('x' = 'y');\n" >warned.sql
    printf 'CREATE TABLE t (a INT) USING parquet;\n' >noted.sql
}

sc()
{
    "$SC_TRANSPILE" "$@"
}

needs()
{
    command -v "$1" >/dev/null || skip "$1 is missing"
}

# The last command of `run` ended with this status.
ended()
{
    # shellcheck disable=SC2154
    [ "$status" -eq "$1" ] || { echo "exit status $status, expected $1: $output ${stderr-}"; return 1; }
}

# has TEXT PART: part of a text, taken literally.
has()
{
    case $1 in
    *"$2"*) ;;
    *)
        printf 'expected to find:\n%s\nin:\n%s\n' "$2" "$1"
        return 1
        ;;
    esac
}

lacks()
{
    ! has "$1" "$2" >/dev/null || { printf 'did not expect:\n%s\nin:\n%s\n' "$2" "$1"; return 1; }
}
