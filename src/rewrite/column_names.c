/* column_names.c - names for the columns of inner queries.
 *
 * Spark names every column of a query: CAST(a AS INT) is `a`, a + 1 is `(a + 1)`. Snowflake names them
 * by the text of its own expression, and refuses to make a table or view from a column without a
 * name. Where Spark's name can matter it becomes an alias.
 */
#include "rewrite/internal.h"
#include "sema/sema.h"

typedef enum Naming {
    NAME_NONE,    /* nobody looks at the names: the whole query's result, a scalar subquery */
    NAME_COLUMNS, /* what is named after a column: the query stands in FROM or WITH */
    NAME_ALL,     /* the query makes a table or view */
} Naming;

typedef struct Namer {
    ScContext *cx;
    Naming naming;
} Namer;

static void visit(ScContext *cx, PlanNode *node, Naming naming);

static void visit_child(void *user, PlanNode **child)
{
    const Namer *namer = user;
    visit(namer->cx, *child, namer->naming);
}

static void visit_children(ScContext *cx, PlanNode *node, Naming naming)
{
    Namer namer = {cx, naming};
    plan_each_child(node, visit_child, &namer);
}

/* Generators name their columns themselves. */
static bool is_generator(const PlanNode *item)
{
    if (item->kind != PLAN_UNRESOLVED_FUNCTION)
        return false;
    const FunctionInfo *function = ((const PlanUnresolvedFunction *)item)->function;
    return function != NULL && function->kind == FUNCTION_GENERATOR;
}

static void name_item(ScContext *cx, PlanNode **item, Naming naming)
{
    PlanKind kind = (PlanKind)(*item)->kind;
    if (kind == PLAN_ALIAS || kind == PLAN_UNRESOLVED_ATTRIBUTE || kind == PLAN_UNRESOLVED_STAR ||
        is_generator(*item))
        return;
    bool made_up;
    Str name = sema_item_name(cx, *item, &made_up);
    if (made_up && naming != NAME_ALL)
        return;
    PlanAlias *alias = PLAN_NEW(cx, Alias, ALIAS, (*item)->origin);
    alias->expr = *item;
    alias->node.type = (*item)->type;
    alias->node.nullable = (*item)->nullable;
    plan_names_add(cx, &alias->name, (PlanName){.text = name, .quoted = made_up});
    *item = &alias->node;
}

static void name_items(ScContext *cx, PlanList *items, Naming naming)
{
    for (size_t i = 0; i < items->count && naming != NAME_NONE; i++)
        name_item(cx, &items->items[i], naming);
}

static void visit(ScContext *cx, PlanNode *node, Naming naming)
{
    switch (node->kind) {
    case PLAN_PROJECT:
        name_items(cx, &((PlanProject *)node)->expressions, naming);
        visit_children(cx, node, NAME_COLUMNS);
        break;
    case PLAN_AGGREGATE:
        name_items(cx, &((PlanAggregate *)node)->aggregate_expressions, naming);
        visit_children(cx, node, NAME_COLUMNS);
        break;
    case PLAN_SORT:
    case PLAN_LIMIT:
    case PLAN_OFFSET:
    case PLAN_DEDUPLICATE:
    case PLAN_HINT: visit_children(cx, node, naming); break;
    case PLAN_SET_OPERATION: {
        /* The first input names the columns. */
        const PlanList *inputs = &((PlanSetOperation *)node)->inputs;
        for (size_t i = 0; i < inputs->count; i++)
            visit(cx, inputs->items[i], i == 0 ? naming : NAME_NONE);
        break;
    }
    case PLAN_WITH: {
        PlanWith *with = (PlanWith *)node;
        for (size_t i = 0; i < with->ctes.count; i++)
            visit(cx, with->ctes.items[i], NAME_COLUMNS);
        visit(cx, with->input, naming);
        break;
    }
    case PLAN_SUBQUERY_EXPRESSION: visit_children(cx, node, NAME_NONE); break;
    default: visit_children(cx, node, NAME_COLUMNS); break;
    }
}

void rewrite_name_columns(ScContext *cx, PlanNode *root)
{
    switch (root->kind) {
    case PLAN_CREATE_TABLE:
        if (((PlanCreateTable *)root)->query != NULL)
            visit(cx, ((PlanCreateTable *)root)->query, NAME_ALL);
        break;
    case PLAN_CREATE_VIEW: {
        PlanCreateView *view = (PlanCreateView *)root;
        visit(cx, view->query, view->columns.count > 0 ? NAME_NONE : NAME_ALL);
        break;
    }
    case PLAN_INSERT: visit(cx, ((PlanInsert *)root)->query, NAME_NONE); break;
    default: visit(cx, root, NAME_NONE); break;
    }
}
