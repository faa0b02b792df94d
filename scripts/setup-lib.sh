# What scripts/run, scripts/test and scripts/bench share: install what is missing, then build.
# To be sourced by a POSIX shell. Nothing here writes to standard output.
#
# $SC_BUILD_DIR is the build directory (default: build in the top of the tree). A tree in which
# ./configure was run is built in place, because a second build outside of it would mix with it.

top=$(cd "$(dirname "$0")/.." && pwd) || exit 2
build=${SC_BUILD_DIR:-$top/build}
[ ! -f "$top/config.status" ] || build=$top

say()
{
    printf '%s: %s\n' "${0##*/}" "$*" >&2
}

die()
{
    say "$*"
    exit 2
}

# need_tool PACKAGE TOOL: PACKAGE goes on the list unless TOOL is there.
need_tool()
{
    command -v "$2" >/dev/null 2>&1 || missing="$missing $1"
}

# need_library PACKAGE MODULE: the same for a library that pkg-config knows.
need_library()
{
    pkg-config --exists "$2" >/dev/null 2>&1 || missing="$missing $1"
}

# Sets $missing to the Debian packages that a build needs and that are not there; with "tests" as
# argument also those that only the tests need.
find_missing()
{
    missing=
    need_tool autoconf autoconf
    need_tool automake automake
    need_tool libtool libtoolize
    need_tool make make
    need_tool gcc cc
    need_tool bison bison
    need_tool flex flex
    need_tool pkgconf pkg-config
    need_tool protobuf-c-compiler protoc-c
    echo '#include <stdio.h>' | cc -E - >/dev/null 2>&1 || missing="$missing libc6-dev"
    need_library libjansson-dev jansson
    need_library libprotobuf-c-dev libprotobuf-c
    need_library libreadline-dev readline
    need_library libzstd-dev libzstd
    if [ "${1:-}" = tests ]; then
        need_library libcmocka-dev cmocka
        need_tool bats bats
        need_tool jq jq
        need_tool expect expect
        need_tool mandoc mandoc
    fi
    missing=${missing# }
}

as_root()
{
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

# install_missing [tests]: installs what find_missing finds.
install_missing()
{
    find_missing "$@"
    [ -n "$missing" ] || return 0
    command -v apt-get >/dev/null 2>&1 || die "please install (names of Debian packages): $missing"
    [ "$(id -u)" = 0 ] || command -v sudo >/dev/null 2>&1 ||
        die "neither root nor sudo; please run: apt-get install $missing"
    say "installing $missing"
    as_root apt-get -q update >&2 || die "apt-get update failed"
    # shellcheck disable=SC2086 # a list of packages
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends \
        -o DPkg::Lock::Timeout=300 install $missing >&2 || die "apt-get install failed: $missing"
    find_missing "$@"
    [ -z "$missing" ] || die "still missing after the installation: $missing"
}

# logged COMMAND...: runs it with its output in $build/build.log, which is shown if it fails.
logged()
{
    "$@" >>"$build/build.log" 2>&1 </dev/null && return
    cat "$build/build.log" >&2
    die "failed: $*"
}

# configure_tree [CONFIGURE-ARGUMENT]...: configures $build, again when the arguments are others than
# last time or when something has been installed or taken away that configure looks for.
configure_tree()
{
    found="$* with $(command -v bats) $(pkg-config --modversion jansson libprotobuf-c readline libzstd cmocka 2>&1)"
    [ ! -f "$build/config.status" ] || [ "$(cat "$build/configured" 2>/dev/null)" != "$found" ] || return 0
    if [ "$build" = "$top" ]; then
        [ $# -eq 0 ] || die "run make distclean first: ./configure was run in the source tree"
        (cd "$top" && logged ./config.status --recheck && logged ./config.status) || exit
    else
        [ "$top/configure" -nt "$top/configure.ac" ] || (cd "$top" && logged autoreconf -fi) || exit
        (cd "$build" && logged "$top/configure" -q "$@") || exit
    fi
    printf '%s\n' "$found" >"$build/configured"
}

# build_program [CONFIGURE-ARGUMENT]...: makes $build/sc-transpile.
build_program()
{
    mkdir -p "$build" || exit 2
    build=$(cd "$build" && pwd)
    : >"$build/build.log" || exit 2
    [ -x "$build/sc-transpile" ] || say "building in $build"
    configure_tree "$@"
    jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null) || jobs=2
    logged make -C "$build" -s -j"$jobs"
}
