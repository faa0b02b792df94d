/* clause_order.c - see clause_order.h. Looks at words only, from the error back to the start of the
 * query or to the parenthesis around it.
 */
#include "parse/clause_order.h"

#include "grammar/spark_parser.h"
#include "parse/keyword.h"

typedef struct Clause {
    KeywordId word;
    KeywordId second; /* the word after it, if it takes two to know the clause */
    int rank;
    const char *name;
    const char *merge; /* how to make one clause of two; NULL: it may stand several times */
} Clause;

static const Clause clauses[] = {
    {KW_FROM, NO_KEYWORD, 1, "FROM", "write one FROM with commas or joins between the tables"},
    {KW_JOIN, NO_KEYWORD, 2, "JOIN", NULL},
    {KW_ON, NO_KEYWORD, 2, "ON", NULL},
    {KW_LATERAL, KW_VIEW, 2, "LATERAL VIEW", NULL},
    {KW_SET, NO_KEYWORD, 2, "SET", "write one list with commas"},
    {KW_WHERE, NO_KEYWORD, 3, "WHERE", "join the conditions with AND"},
    {KW_GROUP, KW_BY, 4, "GROUP BY", "write one list with commas"},
    {KW_HAVING, NO_KEYWORD, 5, "HAVING", "join the conditions with AND"},
    {KW_UNION, NO_KEYWORD, 7, "UNION", NULL},
    {KW_EXCEPT, NO_KEYWORD, 7, "EXCEPT", NULL},
    {KW_INTERSECT, NO_KEYWORD, 7, "INTERSECT", NULL},
    {KW_SORT, KW_BY, 8, "SORT BY", "write one list with commas"},
    {KW_CLUSTER, KW_BY, 8, "CLUSTER BY", "write one list with commas"},
    {KW_DISTRIBUTE, KW_BY, 8, "DISTRIBUTE BY", "write one list with commas"},
    {KW_ORDER, KW_BY, 8, "ORDER BY", "write one list with commas"},
    {KW_LIMIT, NO_KEYWORD, 9, "LIMIT", "keep one of them"},
    {KW_OFFSET, NO_KEYWORD, 10, "OFFSET", "keep one of them"},
};
enum { SET_OPERATION_RANK = 7 };

static KeywordId word_at(const ParserInput *input, size_t i)
{
    return i < input->count ? (KeywordId)input->tokens[i].word : NO_KEYWORD;
}

static const Clause *clause_at(const ParserInput *input, size_t i)
{
    KeywordId word = word_at(input, i);
    if (word == NO_KEYWORD ||
        (i > 0 && (input->tokens[i - 1].kind == T_DOT || word_at(input, i - 1) == KW_DISTINCT)))
        return NULL;
    for (size_t c = 0; c < sizeof clauses / sizeof *clauses; c++)
        if (clauses[c].word == word &&
            (clauses[c].second == NO_KEYWORD || clauses[c].second == word_at(input, i + 1)))
            return &clauses[c];
    return NULL;
}

bool clause_order_is_clause(const ParserInput *input, size_t at)
{
    return clause_at(input, at) != NULL;
}

static Span clause_span(const ParserInput *input, size_t i, const Clause *clause)
{
    size_t last = clause->second == NO_KEYWORD ? i : i + 1;
    return (Span){input->tokens[i].start, input->tokens[last].end};
}

/* The first clause of the query around `at` that should not stand before it, or the number of
 * tokens. */
static size_t find_conflict(const ParserInput *input, size_t at, const Clause *clause)
{
    size_t depth = 0;
    size_t found = input->count;
    for (size_t i = at; i > 0; i--) {
        const Token *token = &input->tokens[i - 1];
        if (token->kind == T_RPAREN)
            depth++;
        else if (token->kind == T_LPAREN && depth-- == 0)
            return input->count; /* no query of its own, a window perhaps */
        if (depth > 0)
            continue;
        const Clause *other = clause_at(input, i - 1);
        if (other != NULL && other->rank == SET_OPERATION_RANK)
            break;
        if (other != NULL && (other->rank > clause->rank || (other == clause && clause->merge)))
            found = i - 1;
        if (token->word == KW_SELECT)
            break;
    }
    return found;
}

bool clause_order_report(ScContext *cx, const ParserInput *input, size_t at)
{
    const Clause *clause = clause_at(input, at);
    if (clause == NULL)
        return false;
    size_t before = find_conflict(input, at, clause);
    if (before == input->count)
        return false;
    const Clause *other = clause_at(input, before);
    Span span = clause_span(input, at, clause);
    Span other_span = clause_span(input, before, other);
    Diagnostic *diagnostic;
    if (other == clause) {
        diagnostic = diag_emit(cx->diags, PRS201, span, "%s stands twice", clause->name);
        diag_add_label(cx->diags, diagnostic, other_span, "the first one");
        diag_add_help(cx->diags, diagnostic, "%s", clause->merge);
        return true;
    }
    diagnostic = diag_emit(cx->diags, PRS001, span, "%s stands after %s", clause->name,
                           other->name);
    if (clause->rank == SET_OPERATION_RANK)
        diag_add_help(cx->diags, diagnostic,
                      "put the query with %s in parentheses, or move %s to the end", other->name,
                      other->name);
    else
        diag_add_help(cx->diags, diagnostic, "move %s before %s", clause->name, other->name);
    diag_add_label(cx->diags, diagnostic, other_span, "%s", "comes later in a statement");
    return true;
}
