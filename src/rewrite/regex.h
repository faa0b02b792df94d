/* regex.h - Java's regular expressions in Snowflake's dialect. Not for other folders. */
#ifndef SC_REWRITE_REGEX_H
#define SC_REWRITE_REGEX_H

#include "core/context.h"
#include "util/str.h"

enum { REGEX_GROUPS_MAX = 32 };

typedef struct Regex {
    Str pattern;    /* in Snowflake's dialect */
    Str parameters; /* i, s, m from (?i) and the like; empty for none */
    int group_count;
    /* The numbers that the groups 1 .. have in the pattern, where groups that do not capture count. */
    int groups[REGEX_GROUPS_MAX];
    bool may_be_empty; /* it may match the empty text */
    bool has_assertions;
    bool has_line_end;   /* $, which may stand before a line break at the end */
    bool group_may_miss; /* a group need not take part in a match */
    bool is_literal;     /* matches `literal` only, */
    bool at_start;       /* if this is set, at the start only */
    Str literal;
    bool whole; /* ^ .. $: `inside` must match the whole text */
    Str inside;
} Regex;

/* Translate a pattern. `laziness_matters`: which of several matches it finds. Gives NULL, or what
 * Snowflake does not have (or Java does not take). */
const char *regex_translate(ScContext *cx, Str pattern, bool laziness_matters, Regex *regex);

/* A replacement ($1, \$) for a translated pattern; gives NULL, or what cannot be said. */
const char *regex_replacement(ScContext *cx, const Regex *regex, Str replacement, Str *translated,
                              bool *has_groups);

#endif
