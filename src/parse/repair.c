/* repair.c - see repair.h. Each question is a parse of its own, of a copy of the tokens; a huge
 * statement gets few of them.
 */
#include "parse/repair.h"

#include <string.h>

#include "grammar/spark_parser.h"
#include "parse/keyword.h"

/* How far past the error a parse must get to be taken for a success. */
enum { FAR = 6 };

/* Tokens that may be parsed for one answer. */
enum { BUDGET = 1024 * 1024 };

typedef enum Change { INSERT, REPLACE, DELETE } Change;

static ParserStatus try_change(ScContext *cx, const ParserInput *input, Change change, size_t at,
                               int kind, size_t *error_at)
{
    size_t taken = change == INSERT ? 0 : 1;
    size_t given = change == DELETE ? 0 : 1;
    size_t count = input->count - taken + given;
    Token *tokens = ARENA_ARRAY(cx->arena, count + 1, Token);
    uint32_t start = at < input->count ? input->tokens[at].start : input->end;
    memcpy(tokens, input->tokens, at * sizeof *tokens);
    if (given > 0)
        tokens[at] = (Token){.start = start, .end = start, .kind = (uint16_t)kind};
    memcpy(tokens + at + given, input->tokens + at + taken,
           (input->count - at - taken) * sizeof *tokens);
    if (change == REPLACE)
        tokens[at].end = input->tokens[at].end;
    /* A comma before WHERE must not make WHERE a name. */
    if (change == INSERT && at < input->count && keyword_is_reserved(tokens[at + 1].word) &&
        tokens[at + 1].fallback != 0)
        tokens[at + 1].fallback = 0;
    ParserInput changed = *input;
    changed.tokens = tokens;
    changed.count = count;
    return parser_run(cx, &changed, error_at);
}

/* What is forgotten most; the rest is asked for only when none of these fits. */
static const uint16_t likely_kinds[] = {T_RPAREN, T_RBRACKET, T_COMMA,    T_END,      T_THEN,
                                        T_AS,     T_BY,       T_FROM,     T_ON,       T_AND,
                                        T_INTO,   T_TABLE,    T_HINT_END, T_SEMICOLON};
/* What goes on with an expression: one stands for all. */
static const uint16_t operator_kinds[] = {T_EQ};

static bool is_word(int kind)
{
    const char *name = parser_kind_name(kind);
    for (; *name != '\0'; name++)
        if (!(*name >= 'A' && *name <= 'Z') && *name != '_')
            return false;
    return true;
}

/* Words that anything can follow: that they fit tells nothing. */
static bool takes_anything(int kind)
{
    return kind == T_DEFAULT || kind == T_REFERENCES;
}

/* Try the kinds of a list that are expected, or every word if there is no list: one of many that fit
 * tells nothing either. */
static bool try_kinds(ScContext *cx, const ParserInput *input, Change change, size_t at,
                      const uint16_t *list, size_t count, const ParserKinds *expected,
                      ParserKinds *fits)
{
    enum { MANY = 3 };
    size_t budget = BUDGET;
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        int kind = list != NULL ? list[i] : (int)i;
        if (!expected->has[kind] || (list == NULL && (!is_word(kind) || takes_anything(kind))))
            continue;
        /* where OR fits too, AND is one operator of many */
        if (kind == T_AND && expected->has[T_OR])
            continue;
        if (budget < input->count)
            break;
        budget -= input->count;
        size_t error_at;
        ParserStatus status = try_change(cx, input, change, at, kind, &error_at);
        fits->has[kind] = status == PARSER_OK ||
                          (status == PARSER_SYNTAX_ERROR && error_at > at + FAR);
        found += fits->has[kind];
    }
    return found > 0 && (list != NULL || found < MANY);
}

bool repair_find_missing(ScContext *cx, const ParserInput *input, size_t at, ParserKinds *kinds)
{
    ParserKinds fits = {0};
    /* What starts an expression is not a word that was left out. */
    bool is_open = kinds->has[T_IDENT] || kinds->has[T_INTEGER];
    /* Where a query can start, FROM and TABLE would start it. */
    if (kinds->has[T_SELECT])
        kinds->has[T_FROM] = kinds->has[T_TABLE] = false;
    bool found = try_kinds(cx, input, INSERT, at, likely_kinds,
                           sizeof likely_kinds / sizeof *likely_kinds, kinds, &fits) ||
                 try_kinds(cx, input, INSERT, at, operator_kinds,
                           sizeof operator_kinds / sizeof *operator_kinds, kinds, &fits) ||
                 (!is_open &&
                  try_kinds(cx, input, INSERT, at, NULL, PARSER_KINDS_MAX, kinds, &fits));
    *kinds = fits;
    return found;
}

bool repair_find_replacement(ScContext *cx, const ParserInput *input, size_t at, ParserKinds *kinds)
{
    ParserKinds fits = {0};
    bool found = try_kinds(cx, input, REPLACE, at, likely_kinds,
                           sizeof likely_kinds / sizeof *likely_kinds, kinds, &fits);
    *kinds = fits;
    return found;
}

size_t repair_try_kind(ScContext *cx, const ParserInput *input, size_t at, int kind)
{
    size_t reached;
    ParserStatus status = try_change(cx, input, REPLACE, at, kind, &reached);
    return status == PARSER_OK ? input->count + 1 : reached;
}

bool repair_can_leave_out(ScContext *cx, const ParserInput *input, size_t at)
{
    size_t error_at;
    if (input->count <= 1)
        return false;
    ParserStatus status = try_change(cx, input, DELETE, at, 0, &error_at);
    return status == PARSER_OK || (status == PARSER_SYNTAX_ERROR && error_at > at + FAR);
}
