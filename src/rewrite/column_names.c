/* column_names.c - names for the columns of inner queries.
 *
 * Spark names every column of a query: CAST(a AS INT) is `a`, a + 1 is `(a + 1)`. Snowflake names them
 * by the text of its own expression, and refuses to make a table or view from a column without a
 * name. Where Spark's name can matter it becomes an alias.
 */
#include "map/sf_name.h"
#include "rewrite/internal.h"
#include "sema/sema.h"

typedef enum Naming {
    NAME_NONE,    /* nobody looks at the names: the whole query's result, a scalar subquery */
    NAME_COLUMNS, /* what is named after a column: the query stands in FROM or WITH */
    NAME_ALL,     /* the query makes a table or view */
} Naming;

/* What all of the plan shares. */
typedef struct Names {
    ScContext *cx;
    VEC(uint32_t) used; /* the definitions that some attribute means by a name Spark made up */
} Names;

typedef struct Namer {
    Names *names;
    Naming naming;
} Namer;

static void visit(Names *names, PlanNode *node, Naming naming);

/* ---- made-up names in use ------------------------------------------------------------------------ */

/* Made-up names are texts of expressions: "sum(a)", "1". */
static bool may_be_made_up(Str name)
{
    return !map_is_plain_name(name);
}

static void collect_used(void *user, PlanNode **child)
{
    Names *names = user;
    const PlanUnresolvedAttribute *attribute = (PlanUnresolvedAttribute *)*child;
    if ((*child)->kind != PLAN_UNRESOLVED_ATTRIBUTE)
        plan_each_child(*child, collect_used, user);
    else if (attribute->column != NULL && may_be_made_up(attribute->column->name))
        *VEC_ADD(names->cx->arena, &names->used) = attribute->column->id;
}

static bool is_used(const Names *names, const Schema *schema, Str name)
{
    for (size_t i = 0; schema != NULL && i < schema->count && names->used.count > 0; i++)
        if (str_equal(schema->columns[i]->name, name))
            for (size_t j = 0; j < names->used.count; j++)
                if (names->used.items[j] == schema->columns[i]->id)
                    return true;
    return false;
}

/* ---- the walk ---------------------------------------------------------------------------------------- */

static void visit_child(void *user, PlanNode **child)
{
    const Namer *namer = user;
    visit(namer->names, *child, namer->naming);
}

static void visit_children(Names *names, PlanNode *node, Naming naming)
{
    Namer namer = {names, naming};
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

static void name_item(const Names *names, PlanNode **item, const Schema *schema, Naming naming)
{
    ScContext *cx = names->cx;
    PlanKind kind = (PlanKind)(*item)->kind;
    if (kind == PLAN_ALIAS || kind == PLAN_UNRESOLVED_ATTRIBUTE || kind == PLAN_UNRESOLVED_STAR ||
        is_generator(*item))
        return;
    bool made_up;
    Str name = sema_item_name(cx, *item, &made_up);
    if (naming != NAME_ALL && (made_up || naming == NAME_NONE) && !is_used(names, schema, name))
        return;
    PlanAlias *alias = PLAN_NEW(cx, Alias, ALIAS, (*item)->origin);
    alias->expr = *item;
    alias->node.type = (*item)->type;
    alias->node.nullable = (*item)->nullable;
    plan_names_add(cx, &alias->name, (PlanName){.text = name, .quoted = made_up});
    *item = &alias->node;
}

static void name_items(const Names *names, const PlanList *items, const Schema *schema,
                       Naming naming)
{
    if (naming == NAME_NONE && names->used.count == 0)
        return;
    for (size_t i = 0; i < items->count; i++)
        name_item(names, &items->items[i], schema, naming);
}

static void visit(Names *names, PlanNode *node, Naming naming)
{
    switch (node->kind) {
    case PLAN_PROJECT:
        name_items(names, &((PlanProject *)node)->expressions, node->schema, naming);
        visit_children(names, node, NAME_COLUMNS);
        break;
    case PLAN_AGGREGATE:
        name_items(names, &((PlanAggregate *)node)->aggregate_expressions, node->schema, naming);
        visit_children(names, node, NAME_COLUMNS);
        break;
    case PLAN_SORT:
    case PLAN_LIMIT:
    case PLAN_OFFSET:
    case PLAN_DEDUPLICATE:
    case PLAN_HINT: visit_children(names, node, naming); break;
    case PLAN_SET_OPERATION: {
        /* The first input names the columns. */
        const PlanList *inputs = &((PlanSetOperation *)node)->inputs;
        for (size_t i = 0; i < inputs->count; i++)
            visit(names, inputs->items[i], i == 0 ? naming : NAME_NONE);
        break;
    }
    case PLAN_WITH: {
        PlanWith *with = (PlanWith *)node;
        for (size_t i = 0; i < with->ctes.count; i++)
            visit(names, with->ctes.items[i], NAME_COLUMNS);
        visit(names, with->input, naming);
        break;
    }
    case PLAN_SUBQUERY_EXPRESSION: visit_children(names, node, NAME_NONE); break;
    default: visit_children(names, node, NAME_COLUMNS); break;
    }
}

/* INSERT BY NAME: the columns of the query are those of the table, in another order. */
static void list_columns(ScContext *cx, PlanInsert *insert)
{
    const Schema *schema = insert->query->schema;
    if (!insert->by_name)
        return;
    insert->by_name = false;
    if (schema == NULL || schema->open) {
        Diagnostic *diagnostic = diag_emit(cx->diags, CNV201, insert->node.origin,
                                           "rows are inserted by the names of their columns, which "
                                           "are not known here");
        diag_add_help(cx->diags, diagnostic,
                      "put the CREATE TABLE statements of the tables before this statement");
        return;
    }
    for (size_t i = 0; i < schema->count; i++)
        if (!schema->columns[i]->hidden)
            plan_names_add(
                cx, &insert->columns,
                (PlanName){.text = schema->columns[i]->name, .quoted = schema->columns[i]->quoted});
}

void rewrite_name_columns(ScContext *cx, PlanNode *root)
{
    Names names = {.cx = cx};
    collect_used(&names, &root);
    switch (root->kind) {
    case PLAN_CREATE_TABLE:
        if (((PlanCreateTable *)root)->query != NULL)
            visit(&names, ((PlanCreateTable *)root)->query, NAME_ALL);
        break;
    case PLAN_CREATE_VIEW: {
        PlanCreateView *view = (PlanCreateView *)root;
        visit(&names, view->query, view->columns.count > 0 ? NAME_NONE : NAME_ALL);
        break;
    }
    case PLAN_WRITE_FILES: visit(&names, ((PlanWriteFiles *)root)->query, NAME_ALL); break;
    case PLAN_INSERT:
        list_columns(cx, (PlanInsert *)root);
        visit(&names, ((PlanInsert *)root)->query, NAME_NONE);
        break;
    default: visit(&names, root, NAME_NONE); break;
    }
}
