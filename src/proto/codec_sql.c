/* codec_sql.c - SQL text inside a plan goes through our own parser. */
#include "proto/codec.h"

#include <string.h>

#include "lower/lower.h"
#include "parse/parse.h"
#include "plan/literal.h"

/* ---- parameters --------------------------------------------------------------------------------------- */

typedef VEC(PlanNode **) Places;

typedef struct Binder {
    Reader *reader;
    const SqlArguments *arguments;
    Places positional; /* of the markers without a name */
} Binder;

static void bind_named(Binder *binder, PlanNode **place)
{
    const PlanParameter *parameter = (PlanParameter *)*place;
    for (size_t i = 0; i < binder->arguments->named_count; i++) {
        const char *name = binder->arguments->names[i];
        if (name != NULL && str_equal(parameter->name, str_from(name))) {
            *place = plan_copy(binder->reader->cx, binder->arguments->named[i]);
            return;
        }
    }
    refuse_expression(binder->reader, "the parameter :%.*s has no value", STR_ARG(parameter->name));
}

/* Places in the text mean nothing to the plan around it; they only tell which marker comes first. */
static void visit(void *user, PlanNode **place)
{
    Binder *binder = user;
    if ((*place)->kind == PLAN_PARAMETER) {
        if (((PlanParameter *)*place)->name.n > 0)
            bind_named(binder, place);
        else
            *VEC_ADD(binder->reader->cx->arena, &binder->positional) = place;
        return;
    }
    plan_each_child(*place, visit, user);
}

static void forget_places(void *user, PlanNode **place)
{
    (*place)->origin = (Span){0, 0};
    plan_each_child(*place, forget_places, user);
}

static void sort_by_place(Places *places)
{
    for (size_t i = 1; i < places->count; i++) {
        PlanNode **place = places->items[i];
        size_t at = i;
        for (; at > 0 && (*places->items[at - 1])->origin.start > (*place)->origin.start; at--)
            places->items[at] = places->items[at - 1];
        places->items[at] = place;
    }
}

static void bind_parameters(Reader *reader, PlanNode **root, const SqlArguments *arguments)
{
    Binder binder = {.reader = reader, .arguments = arguments};
    visit(&binder, root);
    sort_by_place(&binder.positional);
    for (size_t i = 0; i < binder.positional.count; i++) {
        if (i < arguments->positional.count)
            *binder.positional.items[i] = plan_copy(reader->cx, arguments->positional.items[i]);
        else
            refuse_expression(reader, "the parameter number %zu has no value", i + 1);
    }
}

/* ---- text ------------------------------------------------------------------------------------------------ */

PlanNode *read_sql_text(Reader *reader, const char *text, const SqlArguments *arguments)
{
    AstNode *tree = parse_statement_text(reader->cx, str_from(text), (Span){0, 0});
    PlanNode *root = tree == NULL ? NULL : lower_statement(reader->cx, tree);
    if (root == NULL)
        return stand_in_relation(reader);
    bind_parameters(reader, &root, arguments);
    forget_places(NULL, &root);
    return root;
}

PlanNode *read_expression_text(Reader *reader, const char *text)
{
    AstNode *tree = parse_expression_text(reader->cx, str_from(text), (Span){0, 0});
    if (tree == NULL)
        return plan_literal_null(reader->cx, type_simple(TYPE_VOID));
    PlanNode *root = lower_expression(reader->cx, tree);
    forget_places(NULL, &root);
    return root;
}
