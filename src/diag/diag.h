/* diag.h - diagnostics as data.
 *
 * Every stage reports through diag_emit; nobody below the renderers prints. A diagnostic belongs to
 * one statement and lives in that statement's arena. What a code means, its name and its default
 * severity stand in codes.def and nowhere else.
 */
#ifndef SC_DIAG_DIAG_H
#define SC_DIAG_DIAG_H

#include <stdbool.h>
#include <stddef.h>

#include "util/arena.h"
#include "util/span.h"
#include "util/str.h"
#include "util/vec.h"

typedef enum DiagSeverity {
    DIAG_OFF,
    DIAG_NOTE,
    DIAG_WARNING,
    DIAG_ERROR,
} DiagSeverity;

typedef enum DiagCode {
#define DIAG(code, severity, name, summary) code,
#include "diag/codes.def"
#undef DIAG
    DIAG_CODE_COUNT
} DiagCode;

typedef struct DiagCodeInfo {
    const char *code; /* "FDM142" */
    const char *name; /* "split-regex" */
    DiagSeverity severity;
    const char *summary;
} DiagCodeInfo;

typedef struct DiagLabel {
    Span span;
    Str text;
} DiagLabel;

typedef VEC(DiagLabel) DiagLabelVec;
typedef VEC(Str) DiagTextVec;

typedef struct Diagnostic {
    DiagCode code;
    DiagSeverity severity;
    Span span;
    Str message; /* stands alone, lower case, no final period */
    Str label;   /* short text under the carets, may be empty */
    DiagLabelVec labels;
    DiagTextVec notes;
    DiagTextVec helps; /* the way out */
} Diagnostic;

typedef struct DiagList {
    Arena *arena;
    VEC(Diagnostic *) all;
    size_t errors;
    size_t warnings;
} DiagList;

void diag_init(DiagList *list, Arena *arena);

const DiagCodeInfo *diag_info(DiagCode code);
/* Find a code by "FDM142" or "split-regex", ignoring case; DIAG_CODE_COUNT if there is none. */
DiagCode diag_find(Str code_or_name);
/* The first letters of the code: "PRS", "CNV", ... as a Str of 3 bytes. */
Str diag_family(DiagCode code);

/* Report. A second diagnostic with the same code, place and message is not added again (the first
 * one is given). The diagnostic may be decorated by the functions below. */
Diagnostic *diag_emit(DiagList *list, DiagCode code, Span span, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
/* A short text for the carets of the diagnostic itself. */
void diag_set_label(DiagList *list, Diagnostic *diagnostic, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* A further place with its text. */
void diag_add_label(DiagList *list, Diagnostic *diagnostic, Span span, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
void diag_add_note(DiagList *list, Diagnostic *diagnostic, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void diag_add_help(DiagList *list, Diagnostic *diagnostic, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Move all places from a text in which variables were replaced to the text as it was written; says
 * what stands for the variables that a place touches. */
struct Source;
void diag_move_to_written(DiagList *list, const struct Source *source);

/* Sort by place, then by severity (errors first); for the renderers. */
void diag_sort(DiagList *list);

#endif
