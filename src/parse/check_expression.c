/* check_expression.c - checks of expressions, literals, types and names. */
#include "parse/check.h"

typedef struct Walk {
    ScContext *cx;
} Walk;

static void visit(void *user, AstNode *node)
{
    ast_each_child(node, visit, user);
}

void check_expression(ScContext *cx, AstNode *statement)
{
    Walk walk = {cx};
    visit(&walk, statement);
}
