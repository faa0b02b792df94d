/* lower.c - the statements and their lowering; nothing else. */
#include "lower/lower.h"

#include "lower/internal.h"
#include "parse/parse.h"

/* A statement that is parsed, or only recognized, but has no conversion yet. */
static PlanNode *refuse_statement(ScContext *cx, const AstNode *statement)
{
    /* SQL text inside a plan has no tokens left. */
    const char *label = cx->tokens != NULL ? statement_label(cx)
                                           : ast_kind_info((AstKind)statement->kind)->name;
    Diagnostic *diagnostic = diag_emit(cx->diags, CNV900, statement->span,
                                       "%s is not converted yet", label);
    diag_add_help(cx->diags, diagnostic, "convert this statement by hand");
    return NULL;
}

static PlanNode *lower_template(Lowerer *lo, AstNode *statement)
{
    PlanTemplateStatement *plan = PLAN_NEW(lo->cx, TemplateStatement, TEMPLATE_STATEMENT,
                                           statement->span);
    plan->text = AST_AS(TemplateStatement, TEMPLATE_STATEMENT, statement)->text;
    return &plan->node;
}

typedef PlanNode *(*LowerStatement)(Lowerer *lo, AstNode *statement);

static const LowerStatement statements[AST_KIND_COUNT] = {
    [AST_QUERY] = lower_query,
    [AST_SELECT] = lower_query,
    [AST_SET_OPERATION] = lower_query,
    [AST_PIPE] = lower_query,
    [AST_VALUES] = lower_query,
    [AST_TABLE_QUERY] = lower_query,
    [AST_VALUES_RELATION] = lower_query,
    [AST_CREATE_TABLE] = lower_create_table,
    [AST_CREATE_VIEW] = lower_create_view,
    [AST_INSERT] = lower_insert,
    [AST_EXECUTE_IMMEDIATE] = lower_execute_immediate,
    [AST_TEMPLATE_STATEMENT] = lower_template,
};

PlanNode *lower_statement(ScContext *cx, AstNode *statement)
{
    Lowerer lo = {.cx = cx};
    LowerStatement lower = statements[statement->kind];
    lower_bind_variables(cx, statement);
    return lower == NULL ? refuse_statement(cx, statement) : lower(&lo, statement);
}

PlanNode *lower_expression(ScContext *cx, AstNode *expression)
{
    Lowerer lo = {.cx = cx};
    return lower_expr(&lo, expression);
}
