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
    VEC(Leaf) leaves;            /* of the joins, or the relation itself */
    struct Sources *below;       /* of a sort over a select list: what that list selects from */
    const struct Sources *outer; /* of the query around; NULL if there is none */
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
        return name->count == 0 ? (PlanName){0} : name->items[name->count - 1];
    }
    return (PlanName){0};
}

static bool is_existence(const PlanJoin *join)
{
    return join->join_type == PLAN_JOIN_LEFT_SEMI || join->join_type == PLAN_JOIN_LEFT_ANTI;
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

/* A table that stands in a join again cannot keep its name. */
static void add_leaf(Sources *sources, PlanNode **place)
{
    PlanName name = leaf_name(*place);
    bool again = name.text.n > 0 && (*place)->kind == PLAN_READ && is_taken(sources, name.text);
    *VEC_ADD(sources->cx->arena, &sources->leaves) = (Leaf){place, name};
    if (again)
        name_leaf(sources, &sources->leaves.items[sources->leaves.count - 1]);
}

/* A semi join under another join becomes a query of its own. */
static void add_leaves(Sources *sources, PlanNode **place)
{
    PlanJoin *join = (PlanJoin *)*place;
    if ((*place)->kind != PLAN_JOIN || is_existence(join)) {
        add_leaf(sources, place);
        return;
    }
    add_leaves(sources, &join->left);
    add_leaves(sources, &join->right);
}

/* What an expression above a relation sees. A semi join is a filter over its left side then, or with
 * keys a query of its own. */
static Sources sources_over(ScContext *cx, const Sources *outer, PlanNode **place)
{
    Sources sources = {.cx = cx, .schema = (*place)->schema, .outer = outer};
    PlanJoin *join = (PlanJoin *)*place;
    bool is_filter = (*place)->kind == PLAN_JOIN && is_existence(join) &&
                     join->using_columns.count == 0;
    add_leaves(&sources, is_filter ? &join->left : place);
    return sources;
}

/* What the condition of a join sees. */
static Sources sources_of_join(ScContext *cx, const Sources *outer, PlanJoin *join)
{
    Sources sources = {.cx = cx, .schema = join->node.schema, .outer = outer};
    add_leaves(&sources, &join->left);
    add_leaves(&sources, &join->right);
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

typedef struct TableSearch {
    const Schema *table;
    bool is_there;
} TableSearch;

typedef struct Definition {
    const Column *column;
    bool is_there;
} Definition;

static void look_for_found(void *user, PlanNode **child)
{
    Definition *definition = user;
    const Schema *schema = (*child)->schema;
    if (!plan_is_relation(*child) || definition->is_there || schema == NULL || !schema->open)
        return;
    for (size_t i = 0; i < schema->found->count; i++)
        definition->is_there |= schema->found->items[i] == definition->column;
    plan_each_child(*child, look_for_found, definition);
}

/* Whether a column is one of a relation, maybe among those that are not known. */
static bool is_column_of(PlanNode *relation, const Column *column)
{
    Definition definition = {column, has_definition(relation->schema, column)};
    if (!definition.is_there)
        look_for_found(&definition, &relation);
    return definition.is_there;
}

static void write_qualifier(Sources *sources, PlanUnresolvedAttribute *attribute)
{
    Str name = attribute->parts.items[attribute->parts.count - 1].text;
    for (size_t i = 0; i < sources->leaves.count; i++) {
        Leaf *leaf = &sources->leaves.items[i];
        if (!is_column_of(*leaf->place, attribute->column) ||
            count_named((*leaf->place)->schema, name) > 1)
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

/* In how many of the tables the name alone could be found. */
static size_t count_tables_with(const Sources *sources, Str name)
{
    size_t count = 0;
    for (size_t i = 0; i < sources->leaves.count; i++) {
        const Schema *schema = (*sources->leaves.items[i].place)->schema;
        count += schema != NULL && (schema->open || count_named(schema, name) > 0);
    }
    return count;
}

/* A column of the query around: the one inside may have another of its name. */
static void qualify_outer(const Sources *sources, PlanUnresolvedAttribute *attribute)
{
    for (int64_t i = 0; i < attribute->outer && sources != NULL; i++)
        sources = sources->outer;
    if (sources != NULL && attribute->node.plan_id != 0)
        write_qualifier((Sources *)sources, attribute);
}

static void look_for_schema(void *user, PlanNode **child)
{
    TableSearch *search = user;
    const Schema *schema = (*child)->schema;
    if (!plan_is_relation(*child) || search->is_there || schema == NULL || !schema->open)
        return;
    search->is_there = schema == search->table;
    plan_each_child(*child, look_for_schema, search);
}

/* SELECT t1.*: of the table whose columns a star means. */
static void qualify_star(Sources *sources, PlanUnresolvedStar *star)
{
    for (size_t i = 0; star->table != NULL && i < sources->leaves.count; i++) {
        Leaf *leaf = &sources->leaves.items[i];
        TableSearch search = {star->table, false};
        look_for_schema(&search, leaf->place);
        if (!search.is_there)
            continue;
        if (leaf->name.text.n == 0)
            name_leaf(sources, leaf);
        plan_names_add(sources->cx, &star->target, leaf->name);
        return;
    }
    if (star->table != NULL)
        diag_emit(sources->cx->diags, CNV203, star->node.origin,
                  "all columns of a DataFrame that is no table of this query");
}

static void qualify(ScContext *cx, const Sources *outer, PlanNode **place);

static void visit_expression(void *user, PlanNode **child)
{
    Sources *sources = user;
    if (plan_is_relation(*child)) {
        qualify(sources->cx, sources, child);
        return;
    }
    if ((*child)->kind == PLAN_UNRESOLVED_STAR)
        qualify_star(sources, (PlanUnresolvedStar *)*child);
    PlanUnresolvedAttribute *attribute = (PlanUnresolvedAttribute *)*child;
    if ((*child)->kind != PLAN_UNRESOLVED_ATTRIBUTE) {
        plan_each_child(*child, visit_expression, user);
        return;
    }
    if (attribute->column == NULL || attribute->parts.count != 1)
        return;
    if (attribute->outer > 0) {
        qualify_outer(sources, attribute);
        return;
    }
    Str name = attribute->column->name;
    size_t others = 0; /* columns of the list that the name alone would mean */
    if (sources->below != NULL && !has_definition(sources->schema, attribute->column)) {
        others = count_named(sources->schema, name);
        sources = sources->below;
    }
    if (sources->schema == NULL)
        return;
    if (count_named(sources->schema, name) + others > 1 ||
        (attribute->node.plan_id != 0 && count_tables_with(sources, name) > 1))
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

/* What the visit of a relation's children hands on. */
typedef struct Visit {
    ScContext *cx;
    const Sources *outer;
    Sources *sources; /* of the expressions; NULL while the relations are visited */
} Visit;

static void visit_relation(void *user, PlanNode **child)
{
    const Visit *visit = user;
    if (plan_is_relation(*child))
        qualify(visit->cx, visit->outer, child);
}

static void visit_own_expression(void *user, PlanNode **child)
{
    if (!plan_is_relation(*child))
        visit_expression(((const Visit *)user)->sources, child);
}

static void qualify_join(ScContext *cx, const Sources *outer, PlanJoin *join)
{
    qualify(cx, outer, &join->left);
    if (join->lateral) {
        Sources left = sources_over(cx, outer, &join->left);
        qualify(cx, &left, &join->right);
    } else {
        qualify(cx, outer, &join->right);
    }
    Sources sources = sources_of_join(cx, outer, join);
    if (join->join_condition != NULL)
        visit_expression(&sources, &join->join_condition);
    if (join->match_condition != NULL)
        visit_expression(&sources, &join->match_condition);
}

static void qualify(ScContext *cx, const Sources *outer, PlanNode **place)
{
    if ((*place)->kind == PLAN_JOIN) {
        qualify_join(cx, outer, (PlanJoin *)*place);
        return;
    }
    Visit visit = {.cx = cx, .outer = outer};
    plan_each_child(*place, visit_relation, &visit);
    Sources sources = {.cx = cx, .outer = outer}, below;
    PlanNode **input = input_of(*place);
    if (input != NULL && *input != NULL) {
        PlanNode **source = skip_clauses(input);
        PlanNode **selected = input_of(*source);
        sources = sources_over(cx, outer, source);
        if ((*place)->kind == PLAN_SORT && selected != NULL && *selected != NULL) {
            below = sources_over(cx, outer, skip_clauses(selected));
            sources.below = &below;
        }
    }
    visit.sources = &sources;
    plan_each_child(*place, visit_own_expression, &visit);
}

void rewrite_qualify(ScContext *cx, PlanNode **root)
{
    qualify(cx, NULL, root);
}
