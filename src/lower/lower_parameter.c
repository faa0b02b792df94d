/* lower_parameter.c - values in the place of parameter markers, `?` and :name, anywhere in a tree. */
#include "lower/internal.h"
#include "parse/parse.h"

typedef struct Binder {
    LowerFindValue find;
    void *user;
} Binder;

static void bind_in(const Binder *binder, AstNode *node);

static void bind_place(const Binder *binder, AstNode **place)
{
    AstNode *node = *place;
    if (node == NULL)
        return;
    if (node->kind != AST_PARAMETER) {
        bind_in(binder, node);
        return;
    }
    AstNode *value = binder->find(binder->user, (const AstParameter *)node);
    if (value != NULL)
        *place = value;
}

static void bind_in(const Binder *binder, AstNode *node)
{
    const AstKindInfo *info = ast_kind_info((AstKind)node->kind);
    for (size_t i = 0; i < info->field_count; i++) {
        void *field = (char *)node + info->fields[i].offset;
        if (info->fields[i].type == AST_FIELD_CHILD) {
            bind_place(binder, field);
        } else if (info->fields[i].type == AST_FIELD_LIST) {
            const AstList *list = field;
            for (uint32_t j = 0; j < list->count; j++)
                bind_place(binder, &list->items[j]);
        }
    }
}

void lower_bind_parameters(AstNode *statement, LowerFindValue find, void *user)
{
    bind_in(&(Binder){find, user}, statement);
}

static void move(void *user, AstNode *node)
{
    const Span *place = user;
    node->span = *place;
    ast_each_child(node, move, user);
}

void lower_move_tree(AstNode *tree, Span place)
{
    move(&place, tree);
}

/* The value that --var gives a :name; it is parsed anew for each marker. */
static AstNode *variable_value(void *user, const AstParameter *marker)
{
    ScContext *cx = user;
    const Str *text = marker->name.n == 0 ? NULL : map_get(&cx->options->variables, marker->name);
    Span place = marker->node.span;
    AstNode *value = text == NULL ? NULL : parse_expression_text(cx, *text, place);
    if (value != NULL)
        lower_move_tree(value, place);
    return value;
}

void lower_bind_variables(ScContext *cx, AstNode *statement)
{
    if (cx->options->variables.count > 0)
        lower_bind_parameters(statement, variable_value, cx);
}
