/* lower.c - the statements and their lowering; nothing else. */
#include "lower/lower.h"

#include "lower/internal.h"

static PlanNode *lower_other(Lowerer *lo, AstNode *statement)
{
    const AstOtherStatement *other = AST_AS(OtherStatement, OTHER_STATEMENT, statement);
    Diagnostic *diagnostic = diag_emit(lo->cx->diags, CNV900, statement->span,
                                       "%.*s is not converted yet", STR_ARG(other->label));
    diag_add_help(lo->cx->diags, diagnostic, "convert this statement by hand");
    return NULL;
}

typedef PlanNode *(*LowerStatement)(Lowerer *lo, AstNode *statement);

static const LowerStatement statements[AST_KIND_COUNT] = {
    [AST_QUERY] = lower_query,
    [AST_SELECT] = lower_query,
    [AST_SET_OPERATION] = lower_query,
    [AST_VALUES] = lower_query,
    [AST_TABLE_QUERY] = lower_query,
    [AST_VALUES_RELATION] = lower_query,
    [AST_CREATE_TABLE] = lower_create_table,
    [AST_CREATE_VIEW] = lower_create_view,
    [AST_INSERT] = lower_insert,
    [AST_OTHER_STATEMENT] = lower_other,
};

PlanNode *lower_statement(ScContext *cx, AstNode *statement)
{
    Lowerer lo = {.cx = cx};
    LowerStatement lower = statements[statement->kind];
    if (lower == NULL) {
        diag_emit(cx->diags, INT001, statement->span, "no lowering for a %s statement",
                  ast_kind_info((AstKind)statement->kind)->name);
        return NULL;
    }
    return lower(&lo, statement);
}

PlanNode *lower_expression(ScContext *cx, AstNode *expression)
{
    Lowerer lo = {.cx = cx};
    return lower_expr(&lo, expression);
}
