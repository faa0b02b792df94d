/* check.c - see check.h. One row for each family of checks. */
#include "parse/check.h"

typedef void (*Check)(ScContext *cx, AstNode *statement);

static const Check checks[] = {
    check_command,
    check_ddl,
    check_expression,
    check_query,
    check_relation,
};

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
    for (size_t i = 0; i < sizeof checks / sizeof *checks; i++)
        checks[i](cx, statement);
}
