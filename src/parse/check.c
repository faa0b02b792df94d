/* check.c - see check.h. One row for each family of checks. */
#include "parse/check.h"

typedef struct Check {
    void (*check)(ScContext *cx, AstNode *statement);
    bool in_queries; /* it has something to check in a query too */
} Check;

static const Check checks[] = {
    {check_command, false},
    {check_ddl, false},
    {check_expression, true},
    {check_relation, true},
};

/* Queries hold no other statements. */
static bool is_query(const AstNode *statement)
{
    switch (statement->kind) {
    case AST_QUERY:
    case AST_SELECT:
    case AST_SET_OPERATION: return true;
    default: return false;
    }
}

bool check_since(ScContext *cx, Span span, SparkVersion since, const char *what)
{
    if (cx->options->spark_version >= since)
        return false;
    Diagnostic *diagnostic = diag_emit(cx->diags, CNV901, span, "Spark has %s since version %d.%d",
                                       what, since / 100, since % 100);
    diag_add_help(cx->diags, diagnostic, "if the statement runs on it, say --spark-version=%d.%d",
                  since / 100, since % 100);
    return true;
}

void check_statement(ScContext *cx, AstNode *statement)
{
    bool query = is_query(statement);
    for (size_t i = 0; i < sizeof checks / sizeof *checks; i++)
        if (checks[i].in_queries || !query)
            checks[i].check(cx, statement);
}
