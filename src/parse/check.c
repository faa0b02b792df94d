/* check.c - see check.h. One row for each family of checks. */
#include "parse/check.h"

typedef void (*Check)(ScContext *cx, AstNode *statement);

static const Check checks[] = {
    check_expression,
};

void check_statement(ScContext *cx, AstNode *statement)
{
    for (size_t i = 0; i < sizeof checks / sizeof *checks; i++)
        checks[i](cx, statement);
}
