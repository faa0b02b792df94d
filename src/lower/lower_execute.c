/* lower_execute.c - EXECUTE IMMEDIATE of a constant text: the statement in it, with its arguments in
 * place of the parameter markers.
 */
#include "lower/internal.h"
#include "parse/parse.h"

typedef struct Arguments {
    const AstList *list;
    size_t next;  /* of those without a name */
    Span place;   /* of the text: what stands in it has no place of its own */
    bool missing; /* reported: a marker without an argument */
    ScContext *cx;
} Arguments;

static AstNode *unnamed(AstNode *argument)
{
    return argument->kind == AST_ALIASED ? ((AstAliased *)argument)->expression : argument;
}

/* The argument for a marker: `?` takes them in order, :name by their names. */
static AstNode *find_argument(Arguments *arguments, Str name)
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

static void bind(Arguments *arguments, AstNode **place);

static void bind_fields(Arguments *arguments, AstNode *node)
{
    const AstKindInfo *info = ast_kind_info((AstKind)node->kind);
    for (size_t i = 0; i < info->field_count; i++) {
        void *field = (char *)node + info->fields[i].offset;
        if (info->fields[i].type == AST_FIELD_CHILD) {
            bind(arguments, field);
        } else if (info->fields[i].type == AST_FIELD_LIST) {
            const AstList *list = field;
            for (uint32_t j = 0; j < list->count; j++)
                bind(arguments, &list->items[j]);
        }
    }
}

static void bind(Arguments *arguments, AstNode **place)
{
    AstNode *node = *place;
    if (node == NULL)
        return;
    node->span = arguments->place;
    if (node->kind != AST_PARAMETER) {
        bind_fields(arguments, node);
        return;
    }
    Str name = ((AstParameter *)node)->name;
    *place = find_argument(arguments, name);
    if (*place != NULL)
        return;
    *place = node;
    if (!arguments->missing)
        diag_emit(arguments->cx->diags, CNV900, arguments->place,
                  "a parameter of EXECUTE IMMEDIATE (%s%.*s) has no argument",
                  name.n > 0 ? ":" : "?", STR_ARG(name));
    arguments->missing = true;
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
    Arguments arguments = {.list = list, .place = execute->statement->span, .cx = lo->cx};
    bind(&arguments, &statement);
    return arguments.missing ? NULL : lower_statement(lo->cx, statement);
}
