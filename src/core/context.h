/* context.h - what every stage of one statement's conversion needs; the parser's single parameter.
 *
 * A context lives as long as its statement's arena. It owns nothing but what is in that arena.
 */
#ifndef SC_CORE_CONTEXT_H
#define SC_CORE_CONTEXT_H

#include <stdbool.h>

#include "core/options.h"
#include "diag/diag.h"
#include "diag/source.h"
#include "util/arena.h"

struct AstNode;
struct Catalog;
struct TokenList;

typedef struct ScContext {
    Arena *arena; /* the statement's */
    DiagList *diags;
    const Options *options;
    const Source *source;
    struct Catalog *catalog;  /* the run's: tables and views seen so far */
    struct TokenList *tokens; /* the statement's tokens and comments */
    struct AstNode *tree;     /* what the parser built, NULL after a syntax error */
    bool readable;            /* Spark's grammar takes it, whatever its checks say */
} ScContext;

#endif
