/* time_window.c - window(time, '5 minutes') in GROUP BY or in a select list: the window becomes a column of
 * the rows below, of which those without a time are in no window (Catalyst's TimeWindowing).
 */
#include "sema/analyzer.h"

typedef struct TimeWindow {
    Analyzer *an;
    PlanUnresolvedFunction *call; /* NULL: none found yet */
    const PlanNode *never_null;   /* a time that all rows have; NULL: none is known */
} TimeWindow;

static PlanNode *window_column(Analyzer *an, Span origin)
{
    PlanUnresolvedAttribute *column = PLAN_NEW(an->cx, UnresolvedAttribute, UNRESOLVED_ATTRIBUTE,
                                               origin);
    plan_names_add(an->cx, &column->parts, (PlanName){.text = STR("window"), .span = origin});
    return &column->node;
}

/* A call that was moved below has a type already. */
static bool is_window(const PlanNode *node)
{
    const PlanUnresolvedFunction *call = (const PlanUnresolvedFunction *)node;
    return node->kind == PLAN_UNRESOLVED_FUNCTION && node->type == NULL &&
           call->arguments.count >= 2 && str_is_nocase(call->function_name, "window");
}

static void take_window(void *user, PlanNode **child)
{
    TimeWindow *window = user;
    if (plan_is_relation(*child))
        return;
    if (!is_window(*child)) {
        plan_each_child(*child, take_window, user);
        return;
    }
    const PlanNode *time = ((PlanUnresolvedFunction *)*child)->arguments.items[0];
    if ((window->call != NULL && !plan_equal(&window->call->node, *child)) ||
        (window->never_null != NULL && plan_equal(time, window->never_null)))
        return;
    window->call = (PlanUnresolvedFunction *)*child;
    *child = window_column(window->an, (*child)->origin);
}

static void take_windows(TimeWindow *window, PlanList *items)
{
    for (size_t i = 0; i < items->count; i++)
        take_window(window, &items->items[i]);
}

/* The name under which the rows are known; empty if there is none, or more than one. */
static PlanName name_of(const PlanNode *relation)
{
    while (relation->kind == PLAN_FILTER)
        relation = ((const PlanFilter *)relation)->input;
    if (relation->kind == PLAN_SUBQUERY_ALIAS)
        return ((const PlanSubqueryAlias *)relation)->alias;
    if (relation->kind != PLAN_READ || ((const PlanRead *)relation)->name.count == 0)
        return (PlanName){0};
    const PlanNames *names = &((const PlanRead *)relation)->name;
    return names->items[names->count - 1];
}

/* The rows with the window of each, a column called `window`. */
static PlanNode *rows_in_windows(Analyzer *an, PlanNode *input, PlanUnresolvedFunction *call)
{
    Span origin = call->node.origin;
    call->node.type = type_simple(TYPE_STRUCT);
    PlanUnresolvedFunction *has_time = PLAN_NEW(an->cx, UnresolvedFunction, UNRESOLVED_FUNCTION,
                                                origin);
    has_time->function_name = STR("isnotnull");
    plan_list_add(an->cx, &has_time->arguments, plan_copy(an->cx, call->arguments.items[0]));
    PlanFilter *filter = PLAN_NEW(an->cx, Filter, FILTER, origin);
    filter->input = input;
    filter->condition = &has_time->node;
    PlanAlias *column = PLAN_NEW(an->cx, Alias, ALIAS, origin);
    column->expr = &call->node;
    plan_names_add(an->cx, &column->name, (PlanName){.text = STR("window")});
    PlanProject *rows = PLAN_NEW(an->cx, Project, PROJECT, origin);
    rows->input = &filter->node;
    plan_list_add(an->cx, &rows->expressions,
                  &PLAN_NEW(an->cx, UnresolvedStar, UNRESOLVED_STAR, origin)->node);
    plan_list_add(an->cx, &rows->expressions, &column->node);
    PlanName name = name_of(input);
    if (name.text.n == 0)
        return &rows->node;
    PlanSubqueryAlias *named = PLAN_NEW(an->cx, SubqueryAlias, SUBQUERY_ALIAS, origin);
    named->input = &rows->node;
    named->alias = name;
    return &named->node;
}

void expand_grouping_window(Analyzer *an, PlanAggregate *aggregate)
{
    TimeWindow window = {.an = an};
    take_windows(&window, &aggregate->grouping_expressions);
    if (window.call == NULL || aggregate->input == NULL)
        return;
    take_windows(&window, &aggregate->aggregate_expressions);
    if (aggregate->having_condition != NULL)
        take_window(&window, &aggregate->having_condition);
    aggregate->input = rows_in_windows(an, aggregate->input, window.call);
}

/* What a filter right below keeps where it is not NULL: no window needs another one. */
static const PlanNode *filtered_time(const PlanNode *input)
{
    if (input->kind != PLAN_FILTER)
        return NULL;
    const PlanUnresolvedFunction *test =
        (const PlanUnresolvedFunction *)((const PlanFilter *)input)->condition;
    bool is_test = test->node.kind == PLAN_UNRESOLVED_FUNCTION && test->arguments.count == 1 &&
                   str_is_nocase(test->function_name, "isnotnull");
    return is_test ? test->arguments.items[0] : NULL;
}

void expand_selected_window(Analyzer *an, PlanProject *project)
{
    if (project->input == NULL)
        return;
    TimeWindow window = {.an = an, .never_null = filtered_time(project->input)};
    take_windows(&window, &project->expressions);
    if (window.call != NULL)
        project->input = rows_in_windows(an, project->input, window.call);
}
