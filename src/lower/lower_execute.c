/* lower_execute.c - EXECUTE IMMEDIATE of a constant text: the statement in it, with its arguments in
 * place of the parameter markers.
 */
#include "lower/internal.h"
#include "parse/parse.h"

typedef struct Arguments {
    const AstList *list;
    size_t next;  /* of those without a name */
    bool missing; /* reported: a marker without an argument */
    ScContext *cx;
} Arguments;

static AstNode *unnamed(AstNode *argument)
{
    return argument->kind == AST_ALIASED ? ((AstAliased *)argument)->expression : argument;
}

/* `?` takes the arguments in order, :name by their names. */
static AstNode *argument_named(Arguments *arguments, Str name)
{
    const AstList *list = arguments->list;
    if (name.n == 0)
        return arguments->next < list->count ? unnamed(list->items[arguments->next++]) : NULL;
    for (uint32_t i = 0; i < list->count; i++) {
        const AstAliased *named = (AstAliased *)list->items[i];
        if (named->node.kind == AST_ALIASED && named->aliases.count == 1 &&
            str_equal_nocase(lower_identifier(named->aliases.items[0]).text, name))
            return named->expression;
    }
    return NULL;
}

static AstNode *find_argument(void *user, const AstParameter *marker)
{
    Arguments *arguments = user;
    Str name = marker->name;
    AstNode *argument = argument_named(arguments, name);
    if (argument == NULL && !arguments->missing) {
        diag_emit(arguments->cx->diags, CNV900, marker->node.span,
                  "a parameter of EXECUTE IMMEDIATE (%s%.*s) has no argument",
                  name.n > 0 ? ":" : "?", STR_ARG(name));
        arguments->missing = true;
    }
    return argument;
}

static PlanNode *refuse(Lowerer *lo, Span place, const char *why)
{
    diag_add_help(lo->cx->diags, diag_emit(lo->cx->diags, CNV900, place, "%s", why),
                  "convert this statement by hand");
    return NULL;
}

PlanNode *lower_execute_immediate(Lowerer *lo, AstNode *node)
{
    const AstExecuteImmediate *execute = AST_AS(ExecuteImmediate, EXECUTE_IMMEDIATE, node);
    Str text;
    if (!lower_constant_text(lo, execute->statement, &text))
        return refuse(lo, execute->statement->span,
                      "EXECUTE IMMEDIATE of a text that is not constant is not converted yet");
    if (execute->into.count > 0)
        return refuse(lo, execute->into.items[0]->span,
                      "EXECUTE IMMEDIATE .. INTO is not converted yet");
    const AstList *list = &execute->arguments;
    if (list->count == 1 && list->items[0]->kind == AST_ROW)
        list = &((AstRow *)list->items[0])->items;
    for (uint32_t i = 0; i < list->count; i++)
        if (unnamed(list->items[i])->kind == AST_COLUMN_REF)
            return refuse(lo, list->items[i]->span,
                          "a session variable as an argument is not converted yet");
    AstNode *statement = parse_statement_text(lo->cx, text, execute->statement->span);
    if (statement == NULL)
        return NULL;
    lower_move_tree(statement, execute->statement->span); /* it has no place of its own */
    Arguments arguments = {.list = list, .cx = lo->cx};
    lower_bind_parameters(statement, find_argument, &arguments);
    return arguments.missing ? NULL : lower_statement(lo->cx, statement);
}
