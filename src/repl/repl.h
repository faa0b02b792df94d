/* repl.h - the state of an interactive session, for repl.c and the commands. */
#ifndef SC_REPL_REPL_H
#define SC_REPL_REPL_H

#include <stdbool.h>

#include "cli/arguments.h"
#include "cli/transpile.h"
#include "repl/line_reader.h"
#include "util/arena.h"
#include "util/str.h"
#include "util/vec.h"

/* An option in force, as given on the command line or by \set and \conf. */
typedef struct ReplSetting {
    Str name;
    Str value;
} ReplSetting;

typedef struct Repl {
    Arena arena;         /* of the settings */
    Arguments arguments; /* a copy: \set changes it */
    sct_session *session;
    Transpile transpile;
    sct_result_fn take; /* the conversion's own; ours looks for Ctrl-C first */
    void *take_user;
    LineReader reader;
    Buf statement; /* typed so far, with its line ends */
    Buf last;      /* the statement before */
    VEC(ReplSetting) settings;
    bool leaving;
} Repl;

/* Convert a text with the session's options; standard output and standard error get the rest. */
void repl_convert(Repl *repl, Str text);
/* Convert a file. */
void repl_convert_file(Repl *repl, const char *path);
/* Set an option of the library by its long name. Gives NULL, or why it was refused. */
const char *repl_set(Repl *repl, Str name, Str value);
/* Report wrong use of a command: counts for the exit status where nobody sees the message. */
void repl_complain(Repl *repl, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
