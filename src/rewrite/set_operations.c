/* set_operations.c - EXCEPT ALL and INTERSECT ALL, which Snowflake lacks.
 *
 * Equal rows are numbered 1, 2, .. in each input: then a row stands in EXCEPT or INTERSECT of the
 * numbered inputs as often as EXCEPT ALL or INTERSECT ALL keep it.
 */
#include "rewrite/relations.h"

static bool has_repeated_name(Rewriter *rw, const Schema *schema)
{
    Map names;
    map_init(&names, rw->cx->arena, true);
    for (size_t i = 0; i < schema->count; i++) {
        if (map_get(&names, schema->columns[i]->name) != NULL)
            return true;
        map_put(&names, schema->columns[i]->name, schema->columns[i]);
    }
    return false;
}

/* The column that counts equal rows, a name that no column has. */
static PlanName number_name(Rewriter *rw, const Schema *schema)
{
    Str name = STR("_n");
    for (size_t i = 0; i < schema->count; i++)
        if (str_equal_nocase(schema->columns[i]->name, name)) {
            name = str_format(rw->cx->arena, "%.*s_", STR_ARG(name));
            i = (size_t)-1;
        }
    return (PlanName){.text = name};
}

/* The names under which all inputs are numbered: those of the first, unless two are equal. */
static PlanNames common_names(Rewriter *rw, const Schema *schema)
{
    PlanNames names = {0};
    bool repeated = has_repeated_name(rw, schema);
    for (size_t i = 0; i < schema->count; i++)
        plan_names_add(rw->cx, &names,
                       repeated ? (PlanName){.text = str_format(rw->cx->arena, "_c%zu", i + 1)}
                                : (PlanName){.text = schema->columns[i]->name,
                                             .quoted = schema->columns[i]->quoted});
    return names;
}

/* Whether a query's columns have just these names without being renamed. */
static bool has_names(const PlanNode *query, const PlanNames *names)
{
    if (query->kind != PLAN_PROJECT && query->kind != PLAN_AGGREGATE)
        return false;
    const PlanList *items = query->kind == PLAN_PROJECT
                                ? &((const PlanProject *)query)->expressions
                                : &((const PlanAggregate *)query)->aggregate_expressions;
    for (size_t i = 0; i < items->count; i++) {
        PlanKind kind = (PlanKind)items->items[i]->kind;
        if (kind != PLAN_ALIAS && kind != PLAN_UNRESOLVED_ATTRIBUTE && kind != PLAN_UNRESOLVED_STAR)
            return false;
    }
    for (size_t i = 0; i < names->count; i++)
        if (!str_equal_nocase(query->schema->columns[i]->name, names->items[i].text))
            return false;
    return true;
}

/* SELECT * FROM one table needs no query around the table. */
static PlanNode *without_star(PlanNode *query)
{
    const PlanProject *project = (PlanProject *)query;
    if (query->kind != PLAN_PROJECT || project->input == NULL || project->expressions.count != 1 ||
        project->expressions.items[0]->kind != PLAN_UNRESOLVED_STAR)
        return query;
    const PlanUnresolvedStar *star = (PlanUnresolvedStar *)project->expressions.items[0];
    if (star->target.count > 0 || star->except.count > 0 || star->replacements.count > 0)
        return query;
    const PlanNode *table = project->input;
    while (table->kind == PLAN_FILTER)
        table = ((const PlanFilter *)table)->input;
    return table->kind == PLAN_READ || table->kind == PLAN_SUBQUERY_ALIAS ? project->input : query;
}

/* SELECT names, ROW_NUMBER() OVER (PARTITION BY names ORDER BY first) AS number FROM query */
static PlanNode *number_rows(Rewriter *rw, PlanNode *query, const PlanNames *names, PlanName number)
{
    PlanProject *project = PLAN_NEW(rw->cx, Project, PROJECT, query->origin);
    if (has_names(query, names)) {
        project->input = without_star(query);
    } else {
        PlanToDF *renamed = PLAN_NEW(rw->cx, ToDF, TO_DF, query->origin);
        renamed->input = query;
        renamed->column_names = *names;
        project->input = &renamed->node;
    }
    PlanWindow *window = PLAN_NEW(rw->cx, Window, WINDOW, ((Span){0, 0}));
    window->window_function = sf_call(rw, (Span){0, 0}, "ROW_NUMBER", 0, NULL);
    for (size_t i = 0; i < names->count; i++) {
        plan_list_add(rw->cx, &project->expressions, sf_name(rw, names->items[i]));
        plan_list_add(rw->cx, &window->partition_spec, sf_name(rw, names->items[i]));
    }
    PlanSortOrder *order = PLAN_NEW(rw->cx, SortOrder, SORT_ORDER, ((Span){0, 0}));
    order->child = sf_name(rw, names->items[0]);
    plan_list_add(rw->cx, &window->order_spec, &order->node);
    plan_list_add(rw->cx, &project->expressions, sf_alias(rw, &window->node, number));
    return &project->node;
}

static PlanNode *refuse(Rewriter *rw, PlanNode *node, const char *name)
{
    Diagnostic *diagnostic = diag_emit(
        rw->cx->diags, CNV201, node->origin,
        "%s counts equal rows, for which the columns of its queries must be known", name);
    diag_add_help(rw->cx->diags, diagnostic,
                  "put the CREATE TABLE statements of the tables before this statement, or name "
                  "the columns instead of *");
    return ((PlanSetOperation *)node)->inputs.items[0];
}

/* A EXCEPT ALL B EXCEPT ALL C takes away what stands in B UNION ALL C. */
static void join_subtrahends(Rewriter *rw, PlanSetOperation *operation)
{
    if (operation->set_op_type != PLAN_SET_EXCEPT || operation->inputs.count <= 2)
        return;
    PlanSetOperation *rest = PLAN_NEW(rw->cx, SetOperation, SET_OPERATION,
                                      operation->inputs.items[1]->origin);
    rest->set_op_type = PLAN_SET_UNION;
    rest->is_all = true;
    rest->node.schema = operation->inputs.items[1]->schema;
    for (size_t i = 1; i < operation->inputs.count; i++)
        plan_list_add(rw->cx, &rest->inputs, operation->inputs.items[i]);
    operation->inputs.items[1] = &rest->node;
    operation->inputs.count = 2;
}

/* Texts in a column of dates or times become such by themselves, in both systems. */
static void doubt_mixed_texts(Rewriter *rw, const PlanSetOperation *operation)
{
    const Schema *schema = operation->node.schema;
    for (size_t i = 0; i < operation->inputs.count; i++) {
        const Schema *input = operation->inputs.items[i]->schema;
        for (size_t j = 0;
             !operation->by_name && input != NULL && j < input->count && j < schema->count; j++)
            if (type_is_datetime(schema->columns[j]->type) && type_is_text(input->columns[j]->type))
                rewrite_doubt_text_as_time(rw, operation->node.origin);
    }
}

PlanNode *rewrite_set_operation(Rewriter *rw, PlanNode *node)
{
    PlanSetOperation *operation = (PlanSetOperation *)node;
    doubt_mixed_texts(rw, operation);
    if (!operation->is_all || operation->set_op_type == PLAN_SET_UNION)
        return node;
    const Schema *schema = node->schema;
    for (size_t i = 0; i < operation->inputs.count; i++) {
        const Schema *input = operation->inputs.items[i]->schema;
        if (input == NULL || input->open || input->count != schema->count || input->count == 0)
            return refuse(rw, node,
                          operation->set_op_type == PLAN_SET_EXCEPT ? "EXCEPT ALL"
                                                                    : "INTERSECT ALL");
    }
    join_subtrahends(rw, operation);
    PlanNames names = common_names(rw, schema);
    PlanName number = number_name(rw, schema);
    for (size_t i = 0; i < operation->inputs.count; i++)
        operation->inputs.items[i] = number_rows(rw, operation->inputs.items[i], &names, number);
    operation->is_all = false;
    PlanProject *project = PLAN_NEW(rw->cx, Project, PROJECT, node->origin);
    project->input = node;
    for (size_t i = 0; i < names.count; i++) {
        PlanNode *item = sf_name(rw, names.items[i]);
        Str name = schema->columns[i]->name;
        if (!str_equal(name, names.items[i].text))
            item = sf_alias(rw, item, (PlanName){.text = name});
        plan_list_add(rw->cx, &project->expressions, item);
    }
    return &project->node;
}
