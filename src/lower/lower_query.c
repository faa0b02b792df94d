/* lower_query.c - queries to relations, in Catalyst's order of one SELECT:
 *
 *     FROM, LATERAL VIEW, WHERE, then Project or Aggregate with HAVING, DISTINCT, hints, then ORDER
 *     BY, OFFSET, LIMIT, and the CTEs around everything.
 */
#include "lower/internal.h"

#include "map/map.h"

/* ---- does a select list aggregate? ----------------------------------------------------------- */

static bool has_aggregate(PlanNode *node);

static void look_for_aggregate(void *user, PlanNode **child)
{
    bool *found = user;
    if (!*found)
        *found = has_aggregate(*child);
}

static bool has_aggregate(PlanNode *node)
{
    bool found = false;
    if (plan_is_relation(node))
        return false;
    if (node->kind == PLAN_UNRESOLVED_FUNCTION) {
        const FunctionInfo *function = map_find_function(
            ((PlanUnresolvedFunction *)node)->function_name);
        if (function != NULL && function->kind == FUNCTION_AGGREGATE)
            return true;
    }
    if (node->kind == PLAN_WINDOW) {
        /* The window function itself does not aggregate, what it is applied to may. */
        PlanWindow *window = (PlanWindow *)node;
        plan_each_child(window->window_function, look_for_aggregate, &found);
        for (size_t i = 0; i < window->partition_spec.count && !found; i++)
            found = has_aggregate(window->partition_spec.items[i]);
        for (size_t i = 0; i < window->order_spec.count && !found; i++)
            found = has_aggregate(window->order_spec.items[i]);
        return found;
    }
    plan_each_child(node, look_for_aggregate, &found);
    return found;
}

bool lower_any_aggregate(const PlanList *list)
{
    for (size_t i = 0; i < list->count; i++)
        if (has_aggregate(list->items[i]))
            return true;
    return false;
}

/* ---- GROUP BY -------------------------------------------------------------------------------- */

static PlanNode *lower_group_item(Lowerer *lo, AstNode *item);

static PlanList lower_group_items(Lowerer *lo, const AstList *items)
{
    PlanList list = {0};
    for (uint32_t i = 0; i < items->count; i++)
        plan_list_add(lo->cx, &list, lower_group_item(lo, items->items[i]));
    return list;
}

static PlanNode *lower_grouping_set(Lowerer *lo, Span origin, const AstList *items)
{
    PlanGroupingSet *set = PLAN_NEW(lo->cx, GroupingSet, GROUPING_SET, origin);
    set->items = lower_group_items(lo, items);
    return &set->node;
}

static PlanNode *lower_analytics(Lowerer *lo, Span origin, PlanGroupingKind kind,
                                 const AstList *items)
{
    PlanGroupingAnalytics *analytics = PLAN_NEW(lo->cx, GroupingAnalytics, GROUPING_ANALYTICS,
                                                origin);
    analytics->kind = kind;
    analytics->items = lower_group_items(lo, items);
    return &analytics->node;
}

static PlanNode *lower_group_item(Lowerer *lo, AstNode *item)
{
    static const PlanGroupingKind kinds[] = {[AST_GROUPING_ROLLUP] = PLAN_GROUPING_ROLLUP,
                                             [AST_GROUPING_CUBE] = PLAN_GROUPING_CUBE,
                                             [AST_GROUPING_SETS] = PLAN_GROUPING_SETS};
    if (item->kind == AST_GROUPING_ANALYTICS) {
        const AstGroupingAnalytics *analytics = (AstGroupingAnalytics *)item;
        return lower_analytics(lo, item->span, kinds[analytics->kind], &analytics->items);
    }
    if (item->kind == AST_GROUPING_SET)
        return lower_grouping_set(lo, item->span, &((AstGroupingSet *)item)->items);
    if (item->kind == AST_ROW)
        return lower_grouping_set(lo, item->span, &((AstRow *)item)->items);
    return lower_expr(lo, item);
}

static void lower_group_by(Lowerer *lo, PlanAggregate *aggregate, AstNode *node)
{
    const AstGroupBy *group = AST_AS(GroupBy, GROUP_BY, node);
    switch (group->suffix) {
    case AST_GROUP_PLAIN:
        aggregate->grouping_expressions = lower_group_items(lo, &group->items);
        break;
    case AST_GROUP_WITH_ROLLUP:
        plan_list_add(lo->cx, &aggregate->grouping_expressions,
                      lower_analytics(lo, node->span, PLAN_GROUPING_ROLLUP, &group->items));
        break;
    case AST_GROUP_WITH_CUBE:
        plan_list_add(lo->cx, &aggregate->grouping_expressions,
                      lower_analytics(lo, node->span, PLAN_GROUPING_CUBE, &group->items));
        break;
    case AST_GROUP_GROUPING_SETS: {
        PlanNode *sets = lower_analytics(lo, node->span, PLAN_GROUPING_SETS, &group->grouping_sets);
        ((PlanGroupingAnalytics *)sets)->declared = lower_group_items(lo, &group->items);
        plan_list_add(lo->cx, &aggregate->grouping_expressions, sets);
        break;
    }
    }
    /* GROUP BY ALL: `all` is an ordinary name to the parser. */
    if (group->suffix == AST_GROUP_PLAIN && aggregate->grouping_expressions.count == 1) {
        const PlanNode *only = aggregate->grouping_expressions.items[0];
        const PlanUnresolvedAttribute *attribute = (const PlanUnresolvedAttribute *)only;
        if (only->kind == PLAN_UNRESOLVED_ATTRIBUTE && attribute->parts.count == 1 &&
            !attribute->parts.items[0].quoted &&
            str_equal_nocase(attribute->parts.items[0].text, STR("all"))) {
            aggregate->group_by_all = true;
            aggregate->grouping_expressions.count = 0;
        }
    }
}

/* ---- SELECT ---------------------------------------------------------------------------------- */

static PlanNode *lower_hints(Lowerer *lo, const AstList *hints, PlanNode *input)
{
    for (uint32_t i = hints->count; i-- > 0;) {
        const AstHint *ast = AST_AS(Hint, HINT, hints->items[i]);
        PlanHint *hint = PLAN_NEW(lo->cx, Hint, HINT, ast->node.span);
        hint->input = input;
        hint->name = lower_identifier(ast->name).text;
        hint->parameters = lower_exprs(lo, &ast->arguments);
        input = &hint->node;
    }
    return input;
}

static PlanNode *lower_lateral_views(Lowerer *lo, const AstList *views, PlanNode *input)
{
    for (uint32_t i = 0; i < views->count; i++) {
        const AstLateralView *view = AST_AS(LateralView, LATERAL_VIEW, views->items[i]);
        PlanGenerate *generate = PLAN_NEW(lo->cx, Generate, GENERATE, view->node.span);
        generate->input = input;
        generate->generator = lower_expr(lo, view->call);
        generate->outer = view->outer;
        if (view->table != NULL)
            generate->table_alias = lower_identifier(view->table);
        generate->column_names = lower_identifiers(lo, &view->columns);
        input = &generate->node;
    }
    return input;
}

static PlanNode *lower_filter(Lowerer *lo, AstNode *condition, PlanNode *input)
{
    PlanFilter *filter = PLAN_NEW(lo->cx, Filter, FILTER, condition->span);
    filter->condition = lower_expr(lo, condition);
    filter->input = input;
    return &filter->node;
}

PlanNode *lower_select_over(Lowerer *lo, AstNode *node, PlanNode *input)
{
    const AstSelect *select = AST_AS(Select, SELECT, node);
    if (select->transform != NULL) {
        diag_emit(lo->cx->diags, CNV201, select->transform->span,
                  "a script that transforms rows has no form in Snowflake");
        return &PLAN_NEW(lo->cx, Project, PROJECT, node->span)->node;
    }
    WindowScope scope = {&select->windows, lo->windows};
    Lowerer inner = {.cx = lo->cx, .windows = &scope};
    PlanNode *plan = select->from.count == 0 ? input : lower_from(&inner, &select->from);
    if (select->lateral_views.count > 0)
        plan = lower_lateral_views(&inner, &select->lateral_views, plan);
    if (select->where != NULL) {
        if (plan == NULL)
            plan = &PLAN_NEW(lo->cx, Project, PROJECT, node->span)->node;
        plan = lower_filter(&inner, select->where, plan);
    }
    PlanList items = lower_exprs(&inner, &select->items);
    if (select->group != NULL || select->having != NULL || lower_any_aggregate(&items)) {
        PlanAggregate *aggregate = PLAN_NEW(lo->cx, Aggregate, AGGREGATE, node->span);
        aggregate->input = plan;
        aggregate->aggregate_expressions = items;
        if (select->group != NULL)
            lower_group_by(&inner, aggregate, select->group);
        if (select->having != NULL)
            aggregate->having_condition = lower_expr(&inner, select->having);
        plan = &aggregate->node;
    } else {
        PlanProject *project = PLAN_NEW(lo->cx, Project, PROJECT, node->span);
        project->input = plan;
        project->expressions = items;
        plan = &project->node;
    }
    if (select->qualify != NULL)
        diag_emit(lo->cx->diags, CNV201, select->qualify->span, "QUALIFY is not converted yet");
    if (select->quantifier == AST_QUANTIFIED_DISTINCT) {
        PlanDeduplicate *distinct = PLAN_NEW(lo->cx, Deduplicate, DEDUPLICATE, node->span);
        distinct->input = plan;
        plan = &distinct->node;
    }
    return lower_hints(&inner, &select->hints, plan);
}

/* ---- other query bodies ---------------------------------------------------------------------- */

PlanNode *lower_set_operation_over(Lowerer *lo, AstNode *node, PlanNode *first)
{
    static const PlanSetOpType types[] = {[AST_UNION] = PLAN_SET_UNION,
                                          [AST_INTERSECT] = PLAN_SET_INTERSECT,
                                          [AST_EXCEPT] = PLAN_SET_EXCEPT};
    const AstSetOperation *operation = AST_AS(SetOperation, SET_OPERATION, node);
    PlanSetOperation *plan = PLAN_NEW(lo->cx, SetOperation, SET_OPERATION, node->span);
    plan->set_op_type = types[operation->op];
    plan->is_all = operation->quantifier == AST_QUANTIFIED_ALL;
    if (first != NULL)
        plan_list_add(lo->cx, &plan->inputs, first);
    for (uint32_t i = 0; i < operation->operands.count; i++)
        plan_list_add(lo->cx, &plan->inputs, lower_query(lo, operation->operands.items[i]));
    return &plan->node;
}

static PlanNode *lower_table_query(Lowerer *lo, AstNode *node)
{
    PlanRead *read = PLAN_NEW(lo->cx, Read, READ, node->span);
    read->name = lower_name(lo, AST_AS(TableQuery, TABLE_QUERY, node)->name);
    PlanProject *project = PLAN_NEW(lo->cx, Project, PROJECT, node->span);
    project->input = &read->node;
    plan_list_add(lo->cx, &project->expressions,
                  &PLAN_NEW(lo->cx, UnresolvedStar, UNRESOLVED_STAR, node->span)->node);
    return &project->node;
}

static PlanNode *lower_template_query(Lowerer *lo, AstNode *node)
{
    PlanTemplateQuery *plan = PLAN_NEW(lo->cx, TemplateQuery, TEMPLATE_QUERY, node->span);
    plan->text = AST_AS(TemplateQuery, TEMPLATE_QUERY, node)->text;
    return &plan->node;
}

static PlanNode *lower_sort(Lowerer *lo, const AstList *order, bool is_global, PlanNode *input)
{
    Span origin = span_join(order->items[0]->span, order->items[order->count - 1]->span);
    PlanSort *sort = PLAN_NEW(lo->cx, Sort, SORT, origin);
    sort->input = input;
    sort->order = lower_sort_items(lo, order);
    sort->is_global = is_global;
    return &sort->node;
}

/* Clauses that only say how rows are spread over Spark's partitions. */
static void drop_distribution(Lowerer *lo, const AstList *items, const char *clause)
{
    if (items->count == 0)
        return;
    Span place = span_join(items->items[0]->span, items->items[items->count - 1]->span);
    Diagnostic *diagnostic = diag_emit(lo->cx->diags, PRF201, place,
                                       "%s is left out: Snowflake has no partitions to "
                                       "spread rows over",
                                       clause);
    diag_add_note(lo->cx->diags, diagnostic, "the rows of the result are the same");
}

PlanNode *lower_query_clauses(Lowerer *lo, AstNode *node, PlanNode *plan)
{
    const AstQuery *query = AST_AS(Query, QUERY, node);
    WindowScope scope = {&query->windows, lo->windows};
    Lowerer inner = {.cx = lo->cx, .windows = &scope};
    if (query->body != NULL)
        plan = lower_query(&inner, query->body);
    if (query->order.count > 0)
        plan = lower_sort(&inner, &query->order, true, plan);
    if (query->sort.count > 0)
        plan = lower_sort(&inner, &query->sort, false, plan);
    drop_distribution(lo, &query->distribute, "DISTRIBUTE BY");
    drop_distribution(lo, &query->cluster, "CLUSTER BY");
    if (query->offset != NULL) {
        PlanOffset *offset = PLAN_NEW(lo->cx, Offset, OFFSET, query->offset->span);
        offset->input = plan;
        offset->offset = lower_expr(&inner, query->offset);
        plan = &offset->node;
    }
    if (query->limit != NULL) {
        PlanLimit *limit = PLAN_NEW(lo->cx, Limit, LIMIT, query->limit->span);
        limit->input = plan;
        limit->limit = lower_expr(&inner, query->limit);
        plan = &limit->node;
    }
    return query->with == NULL ? plan : lower_with(lo, query->with, plan);
}

PlanNode *lower_with(Lowerer *lo, AstNode *node, PlanNode *input)
{
    const AstWith *with = AST_AS(With, WITH, node);
    PlanWith *plan = PLAN_NEW(lo->cx, With, WITH, node->span);
    plan->recursive = with->recursive;
    plan->input = input;
    for (uint32_t i = 0; i < with->ctes.count; i++) {
        const AstCte *cte = AST_AS(Cte, CTE, with->ctes.items[i]);
        PlanCteDefinition *definition = PLAN_NEW(lo->cx, CteDefinition, CTE_DEFINITION,
                                                 cte->node.span);
        definition->name = lower_identifier(cte->name);
        definition->column_names = lower_identifiers(lo, &cte->columns);
        if (cte->level != NULL)
            diag_emit(lo->cx->diags, CNV201, cte->level->span,
                      "MAX RECURSION LEVEL has no form in Snowflake");
        Lowerer inner = {.cx = lo->cx};
        definition->input = lower_query(&inner, cte->query);
        plan_list_add(lo->cx, &plan->ctes, &definition->node);
    }
    return &plan->node;
}

PlanNode *lower_query(Lowerer *lo, AstNode *query)
{
    switch (query->kind) {
    case AST_QUERY: return lower_query_clauses(lo, query, NULL);
    case AST_SELECT: return lower_select_over(lo, query, NULL);
    case AST_SET_OPERATION: return lower_set_operation_over(lo, query, NULL);
    case AST_PIPE: return lower_pipe(lo, query);
    case AST_VALUES: return lower_values(lo, query);
    case AST_TABLE_QUERY: return lower_table_query(lo, query);
    case AST_TEMPLATE_QUERY: return lower_template_query(lo, query);
    case AST_VALUES_RELATION: return lower_values_relation(lo, query);
    default: break;
    }
    diag_emit(lo->cx->diags, CNV201, query->span, "%s is not converted yet",
              ast_kind_info((AstKind)query->kind)->name);
    return &PLAN_NEW(lo->cx, Project, PROJECT, query->span)->node;
}
