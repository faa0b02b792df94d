/* scanner.h - from bytes to tokens and comments; implemented in grammar/spark.l.
 *
 * The scanner keeps the bytes of the statement at hand in a text buffer of its own: tokens are
 * offsets into it, and flex's buffer is only what it looks through. It cuts nothing: it stops at
 * each `;`, and script.c decides whether the statement ends there.
 */
#ifndef SC_PARSE_SCANNER_H
#define SC_PARSE_SCANNER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "parse/keyword.h"
#include "parse/token.h"

/* Something wrong with the bytes themselves, reported when the statement is known. */
typedef struct ScanProblem {
    DiagCode code;
    Span span;
} ScanProblem;

typedef struct Scanner {
    void *flex; /* yyscan_t */
    ScriptRead read;
    void *user;
    bool ended;
    bool failed;
    bool too_long;
    bool in_template;        /* $1 is a token */
    bool notebook;           /* of Databricks: marks between cells end statements */
    bool doubled_quotes;     /* '' inside '..' is a quote (4.0) */
    bool double_quoted_name; /* ".." is an identifier */
    bool bang_is_not;        /* ! is another spelling of NOT (3.5, or by a setting) */
    bool resumes;            /* after a comment that is never closed: behind its statement */

    char *text;
    size_t capacity;
    size_t begin;  /* tokens count from here */
    size_t filled; /* end of the text */
    size_t given;  /* end of what flex has got */
    size_t pos;    /* end of the last token */

    size_t open_start; /* of the literal or comment that is being scanned */
    /* The openings of the comments around, as offsets from `begin`. Before them stand, as offsets in
       the text, those that the end of the input left open: they are not looked through again. */
    size_t *openings;
    size_t opening_count;
    size_t opening_capacity;
    size_t unclosed_count;
    size_t unclosed_passed;
    unsigned brace_depth;    /* inside {{ .. }} */
    PendingState unfinished; /* at the end: what was left open */

    TokenList tokens; /* malloc memory, used again for each statement */
    ScanProblem *problems;
    size_t problem_count;
    size_t problem_capacity;
    uint32_t problems_end; /* of the last one, kept or not */
    KeywordTable keywords;
} Scanner;

/* Prepare to read; `buffer_size` is how many bytes flex asks for at once. */
void scanner_init(Scanner *scanner, const Options *options, ScriptRead read, void *user,
                  size_t buffer_size);
void scanner_free(Scanner *scanner);
/* Read what follows by other settings. */
void scanner_set_options(Scanner *scanner, const Options *options);

/* SCAN_CELL: before the mark that starts a notebook's next cell. */
typedef enum ScanResult { SCAN_SEMICOLON, SCAN_CELL, SCAN_END } ScanResult;

/* Scan up to the next `;`, whose token is added too, or the end of a cell or of the input. */
ScanResult scanner_run(Scanner *scanner);

/* Take text that is there already, before anything is read; it is not scanned. */
void scanner_skip_text(Scanner *scanner, Str text);

/* Forget tokens, comments and problems. */
void scanner_clear_tokens(Scanner *scanner);

#endif
