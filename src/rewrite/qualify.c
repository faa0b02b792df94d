/* qualify.c - columns of joined DataFrames under the names of their tables.
 *
 * A DataFrame's column is known by its definition, whatever else is called so; in SQL it needs a name.
 * Where both sides of a join have columns of one name, the sides get aliases and the columns are
 * written with them. Works on analyzed plans, before they are rewritten.
 */
#include "rewrite/internal.h"

static const Span nowhere = {0, 0};

typedef struct Leaf {
    PlanNode **place;
    PlanName name; /* empty: none yet */
} Leaf;

/* Where the expressions of a relation take their columns from. */
typedef struct Sources {
    ScContext *cx;
    const Schema *schema;
    VEC(Leaf) leaves; /* of the joins; empty if there is none */
    struct Sources
        *below; /* of a sort over a select list: what that list selects from; else NULL */
} Sources;

/* ---- joined relations ---------------------------------------------------------------------------- */

/* The relation that a chain of clauses works on: those that keep the names of its columns. */
static PlanNode **skip_clauses(PlanNode **place)
{
    for (;;) {
        switch ((*place)->kind) {
        case PLAN_FILTER: place = &((PlanFilter *)*place)->input; break;
        case PLAN_SORT: place = &((PlanSort *)*place)->input; break;
        case PLAN_LIMIT: place = &((PlanLimit *)*place)->input; break;
        case PLAN_OFFSET: place = &((PlanOffset *)*place)->input; break;
        case PLAN_HINT: place = &((PlanHint *)*place)->input; break;
        case PLAN_QUALIFY: place = &((PlanQualify *)*place)->input; break;
        default: return place;
        }
    }
}

static PlanName leaf_name(PlanNode *leaf)
{
    if (leaf->kind == PLAN_SUBQUERY_ALIAS)
        return ((PlanSubqueryAlias *)leaf)->alias;
    if (leaf->kind == PLAN_READ) {
        const PlanNames *name = &((PlanRead *)leaf)->name;
        return name->items[name->count - 1];
    }
    return (PlanName){0};
}

static void add_leaves(Sources *sources, PlanNode **place)
{
    if ((*place)->kind != PLAN_JOIN) {
        *VEC_ADD(sources->cx->arena, &sources->leaves) = (Leaf){place, leaf_name(*place)};
        return;
    }
    PlanJoin *join = (PlanJoin *)*place;
    add_leaves(sources, &join->left);
    add_leaves(sources, &join->right);
}

static Sources sources_of(ScContext *cx, PlanNode **place)
{
    Sources sources = {.cx = cx, .schema = (*place)->schema};
    if ((*place)->kind == PLAN_JOIN)
        add_leaves(&sources, place);
    return sources;
}

/* ---- names --------------------------------------------------------------------------------------- */

static size_t count_named(const Schema *schema, Str name)
{
    size_t count = 0;
    for (size_t i = 0; i < schema->count; i++)
        count += !schema->columns[i]->hidden && str_equal_nocase(schema->columns[i]->name, name);
    return count;
}

static bool has_definition(const Schema *schema, const Column *column)
{
    for (size_t i = 0; schema != NULL && i < schema->count; i++)
        if (schema->columns[i]->id == column->id)
            return true;
    return false;
}

static bool is_taken(const Sources *sources, Str name)
{
    for (size_t i = 0; i < sources->leaves.count; i++)
        if (str_equal_nocase(sources->leaves.items[i].name.text, name))
            return true;
    return false;
}

/* Tables are called t1, t2, .. from the left. */
static void name_leaf(Sources *sources, Leaf *leaf)
{
    size_t number = (size_t)(leaf - sources->leaves.items) + 1;
    Str name = str_format(sources->cx->arena, "t%zu", number);
    while (is_taken(sources, name))
        name = str_format(sources->cx->arena, "t%zu", number += sources->leaves.count);
    leaf->name.text = name;
    PlanSubqueryAlias *alias = PLAN_NEW(sources->cx, SubqueryAlias, SUBQUERY_ALIAS, nowhere);
    alias->input = *leaf->place;
    alias->alias = leaf->name;
    alias->node.schema = alias->input->schema;
    alias->node.plan_id = alias->input->plan_id;
    *leaf->place = &alias->node;
}

static void write_qualifier(Sources *sources, PlanUnresolvedAttribute *attribute)
{
    for (size_t i = 0; i < sources->leaves.count; i++) {
        Leaf *leaf = &sources->leaves.items[i];
        if (!has_definition((*leaf->place)->schema, attribute->column))
            continue;
        if (leaf->name.text.n == 0)
            name_leaf(sources, leaf);
        PlanNames parts = {0};
        plan_names_add(sources->cx, &parts, leaf->name);
        plan_names_add(sources->cx, &parts, attribute->parts.items[attribute->parts.count - 1]);
        attribute->parts = parts;
        return;
    }
    Diagnostic *diagnostic = diag_emit(sources->cx->diags, CNV203, attribute->node.origin,
                                       "two columns are called '%.*s' where one of them is used",
                                       STR_ARG(attribute->column->name));
    diag_add_help(sources->cx->diags, diagnostic,
                  "rename one of them before the join, with withColumnRenamed()");
}

static void visit_expression(void *user, PlanNode **child)
{
    Sources *sources = user;
    if (plan_is_relation(*child))
        return;
    PlanUnresolvedAttribute *attribute = (PlanUnresolvedAttribute *)*child;
    if ((*child)->kind != PLAN_UNRESOLVED_ATTRIBUTE) {
        plan_each_child(*child, visit_expression, user);
        return;
    }
    if (attribute->outer > 0 || attribute->column == NULL || attribute->parts.count != 1 ||
        sources->schema == NULL)
        return;
    Str name = attribute->column->name;
    size_t others = 0; /* columns of the list that the name alone would mean */
    if (sources->below != NULL && !has_definition(sources->schema, attribute->column)) {
        others = count_named(sources->schema, name);
        sources = sources->below;
    }
    if (sources->schema != NULL && count_named(sources->schema, name) + others > 1)
        write_qualifier(sources, attribute);
}

/* ---- relations ------------------------------------------------------------------------------------- */

/* The relation whose columns the expressions of a relation see; NULL if it has no expressions. */
static PlanNode **input_of(PlanNode *relation)
{
    switch (relation->kind) {
    case PLAN_PROJECT: return &((PlanProject *)relation)->input;
    case PLAN_AGGREGATE: return &((PlanAggregate *)relation)->input;
    case PLAN_FILTER: return &((PlanFilter *)relation)->input;
    case PLAN_QUALIFY: return &((PlanQualify *)relation)->input;
    case PLAN_SORT: return &((PlanSort *)relation)->input;
    default: return NULL;
    }
}

static void qualify(ScContext *cx, PlanNode **place);

static void qualify_child(void *user, PlanNode **child)
{
    qualify(user, child);
}

static void qualify(ScContext *cx, PlanNode **place)
{
    plan_each_child(*place, qualify_child, cx);
    if ((*place)->kind == PLAN_JOIN) {
        Sources sources = sources_of(cx, place);
        PlanJoin *join = (PlanJoin *)*place;
        if (join->join_condition != NULL)
            visit_expression(&sources, &join->join_condition);
        return;
    }
    PlanNode **input = input_of(*place);
    if (input == NULL || *input == NULL)
        return;
    PlanNode **source = skip_clauses(input);
    Sources sources = sources_of(cx, source), below;
    PlanNode **selected = input_of(*source);
    if ((*place)->kind == PLAN_SORT && selected != NULL && *selected != NULL) {
        below = sources_of(cx, skip_clauses(selected));
        sources.below = &below;
    }
    plan_each_child(*place, visit_expression, &sources);
}

void rewrite_qualify(ScContext *cx, PlanNode **root)
{
    qualify(cx, root);
}
