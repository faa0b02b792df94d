/* line_reader.h - lines for the REPL: from a terminal with prompts, editing (when built with
 * readline) and history, or from a pipe or file without. Knows nothing of SQL. */
#ifndef SC_REPL_LINE_READER_H
#define SC_REPL_LINE_READER_H

#include <stdbool.h>

#include "util/str.h"

typedef enum LineResult {
    LINE_READ,
    LINE_INTERRUPTED, /* Ctrl-C: what was typed of the line is dropped */
    LINE_END,
    LINE_FAILED, /* errno says why */
} LineResult;

typedef struct LineReader {
    bool interactive;
    Buf line;    /* the last one given */
    Buf ahead;   /* read but not yet given */
    size_t used; /* bytes of `ahead` already given */
    Buf last_entry;
    Buf history_path;
} LineReader;

/* Lines of standard input. At a terminal Ctrl-C no longer ends the process (see interrupt.h). */
void line_reader_open(LineReader *reader);
void line_reader_close(LineReader *reader);

/* The next line without its end; valid until the next call. The prompt is for terminals. */
LineResult line_reader_next(LineReader *reader, const char *prompt, Str *line);

/* Remember an entry of one or several lines, unless it is the same as the one before. */
void line_reader_remember(LineReader *reader, Str entry);

#endif
