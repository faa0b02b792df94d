/* export.c - relations in terms of the protocol; see export.h. */
#include "proto/export.h"

#include <stdlib.h>
#include <string.h>

#include "plan/literal.h"
#include "proto/export_parts.h"
#include "rewrite/rewrite.h"

enum { INLINED_MAX = 10000 };

static const Span nowhere = {0, 0};

void export_refuse(Exporter *ex, const PlanNode *node, const char *why)
{
    diag_emit(ex->cx->diags, CNV204, node->origin, "%s", why);
}

/* ---- making nodes -------------------------------------------------------------------------------- */

PlanNode *export_call(Exporter *ex, Span origin, const char *name, PlanNode *first,
                      PlanNode *second)
{
    PlanUnresolvedFunction *call = PLAN_NEW(ex->cx, UnresolvedFunction, UNRESOLVED_FUNCTION,
                                            origin);
    call->function_name = str_from(name);
    if (first != NULL)
        plan_list_add(ex->cx, &call->arguments, first);
    if (second != NULL)
        plan_list_add(ex->cx, &call->arguments, second);
    return &call->node;
}

PlanNode *export_alias(Exporter *ex, PlanNode *expression, PlanName name)
{
    PlanAlias *alias = PLAN_NEW(ex->cx, Alias, ALIAS, expression->origin);
    alias->expr = expression;
    plan_names_add(ex->cx, &alias->name, name);
    return &alias->node;
}

PlanNode *export_cast(Exporter *ex, PlanNode *value, TypeKind kind)
{
    PlanCast *cast = PLAN_NEW(ex->cx, Cast, CAST, value->origin);
    cast->expr = value;
    cast->to_type = type_simple(kind);
    return &cast->node;
}

PlanNode *export_attribute(Exporter *ex, PlanName name)
{
    PlanUnresolvedAttribute *attribute = PLAN_NEW(ex->cx, UnresolvedAttribute, UNRESOLVED_ATTRIBUTE,
                                                  nowhere);
    plan_names_add(ex->cx, &attribute->parts, name);
    return &attribute->node;
}

PlanName export_new_name(Exporter *ex)
{
    return (PlanName){.text = str_format(ex->cx->arena, "_c%u", ++ex->last_name)};
}

size_t export_ordinal(const PlanNode *expression, size_t count)
{
    enum { DIGITS_MAX = 9 };
    if (expression->kind != PLAN_LITERAL || !type_is(expression->type, TYPE_INTEGER))
        return 0;
    Str text = ((const PlanLiteral *)expression)->text;
    size_t number = 0;
    for (size_t i = 0; i < text.n && text.n <= DIGITS_MAX; i++)
        number = number * 10 + (size_t)(text.p[i] - '0');
    return number <= count ? number : 0;
}

/* ---- common table expressions -------------------------------------------------------------------- */

/* Of a definition there are copies, and a read means the first one. */
static bool is_definition(const PlanCteDefinition *a, const PlanCteDefinition *b)
{
    return a == b || (a->node.origin.start == b->node.origin.start &&
                      a->node.origin.end == b->node.origin.end && b->node.origin.end > 0);
}

static const KeptCte *find_kept(const Exporter *ex, const PlanCteDefinition *cte)
{
    for (size_t i = ex->kept_ctes.count; i > 0; i--)
        if (is_definition(ex->kept_ctes.items[i - 1].definition, cte))
            return &ex->kept_ctes.items[i - 1];
    return NULL;
}

static PlanNode *rename_columns(Exporter *ex, PlanNode *input, PlanNames names)
{
    PlanToDF *named = PLAN_NEW(ex->cx, ToDF, TO_DF, nowhere);
    named->input = input;
    named->column_names = names;
    return &named->node;
}

static PlanNode *alias_relation(Exporter *ex, PlanNode *input, PlanName name)
{
    PlanSubqueryAlias *alias = PLAN_NEW(ex->cx, SubqueryAlias, SUBQUERY_ALIAS, nowhere);
    alias->input = input;
    alias->alias = name;
    return &alias->node;
}

static PlanNode *read_kept(Exporter *ex, PlanRead *read, const KeptCte *kept)
{
    PlanName written = read->name.items[0];
    if (str_equal_nocase(written.text, kept->name.text))
        return &read->node;
    read->name = (PlanNames){0};
    plan_names_add(ex->cx, &read->name, kept->name);
    return alias_relation(ex, &read->node, written);
}

/* Each use of a CTE is its query, unless it reads itself. */
static PlanNode *inline_cte(Exporter *ex, PlanNode *node)
{
    PlanRead *read = (PlanRead *)node;
    const PlanCteDefinition *cte = read->cte;
    if (cte == NULL)
        return node;
    const KeptCte *kept = find_kept(ex, cte);
    if (kept != NULL)
        return read_kept(ex, read, kept);
    if (++ex->inlined > INLINED_MAX) {
        if (ex->inlined == INLINED_MAX + 1)
            export_refuse(ex, node,
                          "the common table expressions use each other too often: a plan "
                          "repeats each one wherever it is used");
        return node;
    }
    PlanNode *query = export_relation(ex, plan_copy(ex->cx, cte->input));
    if (cte->column_names.count > 0)
        query = rename_columns(ex, query, cte->column_names);
    return alias_relation(ex, query, cte->name);
}

typedef struct ReadSearch {
    const PlanCteDefinition *cte; /* reads of this one, or with NULL those of tables .. */
    Str name;                     /* .. of this name */
    bool found;
} ReadSearch;

static void search_read(void *user, PlanNode **place)
{
    ReadSearch *search = user;
    const PlanRead *read = (const PlanRead *)*place;
    if (read->node.kind == PLAN_READ && search->cte != NULL)
        search->found |= read->cte != NULL && is_definition(read->cte, search->cte);
    else if (read->node.kind == PLAN_READ)
        search->found |= read->cte == NULL && read->name.count == 1 &&
                         str_equal_nocase(read->name.items[0].text, search->name);
    plan_each_child(*place, search_read, search);
}

static bool reads_itself(const PlanCteDefinition *cte)
{
    ReadSearch search = {.cte = cte};
    PlanNode *query = cte->input;
    search_read(&search, &query);
    return search.found;
}

/* A name that no table has that the plan reads. */
static PlanName name_kept(Exporter *ex, const PlanCteDefinition *cte)
{
    ReadSearch search = {.name = cte->name.text};
    PlanNode *root = (PlanNode *)(uintptr_t)ex->root;
    search_read(&search, &root);
    return search.found ? export_new_name(ex) : cte->name;
}

/* What reads itself stays a common table expression. */
static void keep_cte(Exporter *ex, PlanWith *with, PlanCteDefinition *cte)
{
    PlanName name = name_kept(ex, cte);
    *VEC_ADD(ex->cx->arena, &ex->kept_ctes) = (KeptCte){cte, name};
    PlanCteDefinition *kept = PLAN_NEW(ex->cx, CteDefinition, CTE_DEFINITION, cte->node.origin);
    kept->name = name;
    kept->column_names = cte->column_names;
    kept->input = export_relation(ex, cte->input);
    plan_list_add(ex->cx, &with->ctes, &kept->node);
}

static PlanNode *export_with(Exporter *ex, PlanNode *node)
{
    const PlanWith *with = (PlanWith *)node;
    PlanWith *kept = PLAN_NEW(ex->cx, With, WITH, node->origin);
    kept->recursive = true;
    size_t outer = ex->kept_ctes.count;
    for (size_t i = 0; with->recursive && i < with->ctes.count; i++) {
        PlanCteDefinition *cte = (PlanCteDefinition *)with->ctes.items[i];
        if (reads_itself(cte))
            keep_cte(ex, kept, cte);
    }
    kept->input = export_relation(ex, with->input);
    ex->kept_ctes.count = outer;
    return kept->ctes.count > 0 ? &kept->node : kept->input;
}

/* ---- VALUES ------------------------------------------------------------------------------------------ */

static PlanNode *export_row(Exporter *ex, PlanNode *row)
{
    PlanProject *project = PLAN_NEW(ex->cx, Project, PROJECT, row->origin);
    PlanList single = {0};
    plan_list_add(ex->cx, &single, row);
    PlanList *values = row->kind == PLAN_ROW_CONSTRUCTOR ? &((PlanRowConstructor *)row)->values
                                                         : &single;
    for (size_t i = 0; i < values->count; i++) {
        PlanName name = {.text = str_format(ex->cx->arena, "col%zu", i + 1)};
        plan_list_add(ex->cx, &project->expressions,
                      export_alias(ex, export_expression(ex, values->items[i]), name));
    }
    return &project->node;
}

/* The rows from `first` to before `last`, halved again and again so that the plan is not deep. */
static PlanNode *export_rows(Exporter *ex, const PlanList *rows, size_t first, size_t last)
{
    if (last - first == 1)
        return export_row(ex, rows->items[first]);
    size_t middle = first + (last - first + 1) / 2;
    PlanSetOperation *both = PLAN_NEW(ex->cx, SetOperation, SET_OPERATION, nowhere);
    both->set_op_type = PLAN_SET_UNION;
    both->is_all = true;
    plan_list_add(ex->cx, &both->inputs, export_rows(ex, rows, first, middle));
    plan_list_add(ex->cx, &both->inputs, export_rows(ex, rows, middle, last));
    return &both->node;
}

static PlanNode *export_inline_table(Exporter *ex, PlanNode *node)
{
    const PlanList *rows = &((PlanInlineTable *)node)->rows;
    return export_rows(ex, rows, 0, rows->count);
}

/* ---- generators, joins -------------------------------------------------------------------- */

/* LATERAL VIEW is a lateral join with the generator as a table function. */
static PlanNode *export_generate(Exporter *ex, PlanNode *node)
{
    PlanGenerate *generate = (PlanGenerate *)node;
    export_children(ex, node);
    const PlanUnresolvedFunction *call = (PlanUnresolvedFunction *)generate->generator;
    if (call->node.kind != PLAN_UNRESOLVED_FUNCTION) {
        export_refuse(ex, node, "a plan has no LATERAL VIEW of what is no function");
        return generate->input;
    }
    PlanTableFunction *table = PLAN_NEW(ex->cx, TableFunction, TABLE_FUNCTION, call->node.origin);
    table->function_name = call->function_name;
    table->arguments = call->arguments;
    PlanNode *right = &table->node;
    if (generate->column_names.count > 0)
        right = rename_columns(ex, right, generate->column_names);
    if (generate->table_alias.text.n > 0)
        right = alias_relation(ex, right, generate->table_alias);
    if (generate->input == NULL)
        return right;
    PlanJoin *join = PLAN_NEW(ex->cx, Join, JOIN, node->origin);
    join->left = generate->input;
    join->right = right;
    join->lateral = true;
    join->join_type = generate->outer ? PLAN_JOIN_LEFT_OUTER : PLAN_JOIN_INNER;
    return &join->node;
}

static bool has_column(const Schema *schema, Str name)
{
    for (size_t i = 0; i < schema->count; i++)
        if (!schema->columns[i]->hidden && str_equal_nocase(schema->columns[i]->name, name))
            return true;
    return false;
}

static bool has_name(const PlanNames *names, Str name)
{
    for (size_t i = 0; i < names->count; i++)
        if (str_equal_nocase(names->items[i].text, name))
            return true;
    return false;
}

/* A natural join is one over the columns that both sides have. */
static void name_natural_keys(Exporter *ex, PlanJoin *join)
{
    const Schema *left = join->left->schema, *right = join->right->schema;
    if (left == NULL || right == NULL || left->open || right->open) {
        export_refuse(ex, &join->node,
                      "a plan has no natural join, and the columns of the two sides are not known");
        return;
    }
    for (size_t i = 0; i < left->count; i++) {
        const Column *column = left->columns[i];
        if (!column->hidden && has_column(right, column->name) &&
            !has_name(&join->using_columns, column->name))
            plan_names_add(ex->cx, &join->using_columns, (PlanName){.text = column->name});
    }
    join->natural = false;
}

static PlanNode *export_join(Exporter *ex, PlanNode *node)
{
    PlanJoin *join = (PlanJoin *)node;
    if (join->natural)
        name_natural_keys(ex, join);
    /* The analyzer says what USING means besides. */
    if (join->using_columns.count > 0)
        join->join_condition = NULL;
    export_children(ex, node);
    /* A lateral join of the protocol has no type CROSS: it is an inner one without a condition. */
    if (join->lateral && join->join_type == PLAN_JOIN_CROSS)
        join->join_type = PLAN_JOIN_INNER;
    return node;
}

/* ---- select lists and sorts ------------------------------------------------------------------------- */

static PlanNode *column_reference(Exporter *ex, const Schema *schema, size_t at)
{
    const Column *column = schema->columns[at];
    size_t same = 0;
    for (size_t i = 0; i < schema->count; i++)
        same += str_equal_nocase(schema->columns[i]->name, column->name);
    PlanUnresolvedAttribute *attribute = (PlanUnresolvedAttribute *)export_attribute(
        ex, (PlanName){.text = column->qualifier});
    if (same == 1 || column->qualifier.n == 0)
        attribute->parts.count = 0;
    plan_names_add(ex->cx, &attribute->parts,
                   (PlanName){.text = column->name, .quoted = column->quoted});
    return &attribute->node;
}

static PlanNode *replacement_for(const PlanUnresolvedStar *star, const Column *column)
{
    for (size_t i = 0; i < star->replacements.count; i++) {
        PlanAlias *alias = (PlanAlias *)star->replacements.items[i];
        if (str_equal_nocase(alias->name.items[0].text, column->name))
            return &alias->node;
    }
    return NULL;
}

static bool is_excepted(const PlanUnresolvedStar *star, const Column *column)
{
    for (size_t i = 0; i < star->except.count; i++)
        if (str_equal_nocase(star->except.items[i].text, column->name))
            return true;
    return false;
}

/* A star without some columns, or with others in their place, becomes the columns themselves. */
static void expand_star(Exporter *ex, PlanNode *node, const Schema *input, bool always,
                        PlanList *out)
{
    const PlanUnresolvedStar *star = (PlanUnresolvedStar *)node;
    bool is_plain = !always && star->except.count == 0 && star->replacements.count == 0;
    if (is_plain || input == NULL || input->open || star->target.count > 1) {
        plan_list_add(ex->cx, out, node);
        return;
    }
    for (size_t i = 0; i < input->count; i++) {
        const Column *column = input->columns[i];
        if (column->hidden || is_excepted(star, column) ||
            (star->target.count > 0 &&
             !str_equal_nocase(star->target.items[0].text, column->qualifier)))
            continue;
        PlanNode *replacement = replacement_for(star, column);
        plan_list_add(ex->cx, out,
                      replacement != NULL ? replacement : column_reference(ex, input, i));
    }
}

PlanList export_expand_stars(Exporter *ex, const PlanList *items, const PlanNode *input,
                             bool always)
{
    const Schema *schema = input == NULL ? NULL : input->schema;
    PlanList expanded = {0};
    for (size_t i = 0; i < items->count; i++)
        if (items->items[i]->kind == PLAN_UNRESOLVED_STAR)
            expand_star(ex, items->items[i], schema, always, &expanded);
        else
            plan_list_add(ex->cx, &expanded, items->items[i]);
    return expanded;
}

static PlanNode *export_project(Exporter *ex, PlanNode *node)
{
    PlanProject *project = (PlanProject *)node;
    project->expressions = export_expand_stars(ex, &project->expressions, project->input, false);
    if (project->input != NULL)
        project->input = export_relation(ex, project->input);
    export_items(ex, &project->expressions);
    return node;
}

typedef struct OuterSearch {
    int64_t depth; /* queries inside of the one that is searched */
    bool found;
} OuterSearch;

static void search_outer(void *user, PlanNode **place);

static void search_inner_query(OuterSearch *search, PlanNode **query)
{
    search->depth++;
    search_outer(search, query);
    search->depth--;
}

/* A name of a query around the one that is searched. */
static void search_outer(void *user, PlanNode **place)
{
    OuterSearch *search = user;
    PlanSubqueryExpression *subquery = (PlanSubqueryExpression *)*place;
    PlanJoin *join = (PlanJoin *)*place;
    switch ((*place)->kind) {
    case PLAN_UNRESOLVED_ATTRIBUTE:
        search->found |= ((PlanUnresolvedAttribute *)*place)->outer > search->depth;
        break;
    case PLAN_SUBQUERY_EXPRESSION:
        for (size_t i = 0; i < subquery->in_values.count; i++)
            search_outer(search, &subquery->in_values.items[i]);
        search_inner_query(search, &subquery->relation);
        break;
    case PLAN_JOIN:
        search_outer(search, &join->left);
        if (join->lateral)
            search_inner_query(search, &join->right);
        else
            search_outer(search, &join->right);
        if (join->join_condition != NULL)
            search_outer(search, &join->join_condition);
        break;
    default: plan_each_child(*place, search_outer, search); break;
    }
}

/* A server looks at what is below DISTINCT alone, where it does not know the columns of the queries
 * around: then each column is a key of an Aggregate. */
static PlanNode *export_deduplicate(Exporter *ex, PlanNode *node)
{
    PlanDeduplicate *distinct = (PlanDeduplicate *)node;
    const Schema *schema = distinct->input->schema;
    OuterSearch search = {0};
    search_outer(&search, &distinct->input);
    export_children(ex, node);
    if (!search.found || distinct->column_names.count > 0 || schema == NULL || schema->open)
        return node;
    PlanAggregate *groups = PLAN_NEW(ex->cx, Aggregate, AGGREGATE, node->origin);
    groups->input = distinct->input;
    for (size_t i = 0; i < schema->count; i++) {
        if (schema->columns[i]->hidden)
            continue;
        PlanNode *key = column_reference(ex, schema, i);
        plan_list_add(ex->cx, &groups->grouping_expressions, key);
        plan_list_add(ex->cx, &groups->aggregate_expressions, plan_copy(ex->cx, key));
    }
    return &groups->node;
}

/* ORDER BY ALL: each column, by its position. Where they are not known the server knows what it means. */
static void order_by_all(Exporter *ex, PlanSort *sort)
{
    const Schema *schema = sort->input->schema;
    const PlanSortOrder *all = (PlanSortOrder *)sort->order.items[0];
    const PlanUnresolvedAttribute *name = (PlanUnresolvedAttribute *)all->child;
    if (!sort->is_global || sort->order.count != 1 || schema == NULL || schema->open ||
        name->node.kind != PLAN_UNRESOLVED_ATTRIBUTE || name->column != NULL ||
        name->parts.count != 1 || !str_is_nocase(name->parts.items[0].text, "all"))
        return;
    PlanList order = {0};
    for (size_t i = 0; i < schema->count; i++) {
        if (schema->columns[i]->hidden)
            continue;
        PlanSortOrder *key = PLAN_NEW(ex->cx, SortOrder, SORT_ORDER, all->node.origin);
        *key = *all;
        key->child = plan_literal_integer(ex->cx, TYPE_INTEGER, (int64_t)i + 1);
        plan_list_add(ex->cx, &order, &key->node);
    }
    sort->order = order;
}

/* A server takes count(*) in a select list only. */
static void replace_counted_star(void *user, PlanNode **place)
{
    const Exporter *ex = user;
    PlanUnresolvedFunction *call = (PlanUnresolvedFunction *)*place;
    if (plan_is_relation(*place))
        return;
    if (call->node.kind == PLAN_UNRESOLVED_FUNCTION && str_is(call->function_name, "count") &&
        call->arguments.count == 1 && call->arguments.items[0]->kind == PLAN_UNRESOLVED_STAR &&
        ((PlanUnresolvedStar *)call->arguments.items[0])->target.count == 0)
        call->arguments.items[0] = plan_literal_integer(ex->cx, TYPE_INTEGER, 1);
    else
        plan_each_child(*place, replace_counted_star, user);
}

void export_sort_keys(Exporter *ex, PlanSort *sort)
{
    for (size_t i = 0; i < sort->order.count; i++)
        replace_counted_star(ex, &sort->order.items[i]);
    export_list(ex, &sort->order);
}

/* ORDER BY 2 */
static void resolve_sort_keys(Exporter *ex, PlanSort *sort)
{
    const Schema *schema = sort->input->schema;
    for (size_t i = 0; schema != NULL && !schema->open && i < sort->order.count; i++) {
        PlanSortOrder *order = (PlanSortOrder *)sort->order.items[i];
        size_t ordinal = export_ordinal(order->child, schema->count);
        if (ordinal > 0)
            order->child = column_reference(ex, schema, ordinal - 1);
    }
}

static PlanNode *export_sort(Exporter *ex, PlanNode *node)
{
    PlanSort *sort = (PlanSort *)node;
    order_by_all(ex, sort);
    if (sort->input->kind == PLAN_AGGREGATE)
        return export_aggregate(ex, (PlanAggregate *)sort->input, sort);
    resolve_sort_keys(ex, sort);
    sort->input = export_relation(ex, sort->input);
    export_sort_keys(ex, sort);
    return node;
}

static PlanNode *export_plain_aggregate(Exporter *ex, PlanNode *node)
{
    return export_aggregate(ex, (PlanAggregate *)node, NULL);
}

/* PIVOT of one column and UNPIVOT of one value column have messages, but none that names the columns
 * as SQL does. */
static PlanNode *export_expanded(Exporter *ex, PlanNode *node)
{
    PlanNode *expanded = rewrite_expand(ex->cx, node);
    return expanded->kind == node->kind ? node : export_relation(ex, expanded);
}

/* ---- all of them ---------------------------------------------------------------------------------------- */

typedef PlanNode *(*ExportRelation)(Exporter *ex, PlanNode *node);

static const ExportRelation relations[PLAN_KIND_COUNT] = {
    [PLAN_READ] = inline_cte,
    [PLAN_WITH] = export_with,
    [PLAN_INLINE_TABLE] = export_inline_table,
    [PLAN_GENERATE] = export_generate,
    [PLAN_JOIN] = export_join,
    [PLAN_PROJECT] = export_project,
    [PLAN_SORT] = export_sort,
    [PLAN_AGGREGATE] = export_plain_aggregate,
    [PLAN_DEDUPLICATE] = export_deduplicate,
    [PLAN_PIVOT] = export_expanded,
    [PLAN_UNPIVOT] = export_expanded,
};

static void export_child(void *user, PlanNode **child)
{
    Exporter *ex = user;
    *child = plan_is_relation(*child) ? export_relation(ex, *child) : export_expression(ex, *child);
}

void export_children(Exporter *ex, PlanNode *node)
{
    plan_each_child(node, export_child, ex);
}

void export_list(Exporter *ex, PlanList *list)
{
    for (size_t i = 0; i < list->count; i++)
        list->items[i] = export_expression(ex, list->items[i]);
}

PlanNode *export_relation(Exporter *ex, PlanNode *relation)
{
    const Schema *schema = relation->schema;
    PlanNode *exported = relation;
    if (relations[relation->kind] != NULL)
        exported = relations[relation->kind](ex, relation);
    else
        export_children(ex, relation);
    if (exported->schema == NULL)
        exported->schema = schema;
    return exported;
}

PlanNode *export_plan(ScContext *cx, const PlanNode *plan)
{
    Exporter ex = {.cx = cx, .last_name = plan_last_generated(cx, plan, STR("_c")), .root = plan};
    PlanNode *copy = plan_copy(cx, plan);
    if (plan_is_relation(copy))
        return export_relation(&ex, copy);
    export_children(&ex, copy);
    return copy;
}
