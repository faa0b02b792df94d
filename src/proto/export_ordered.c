/* export_ordered.c - WITHIN GROUP in terms of the protocol, which has no order of a function's input. */
#include <stdlib.h>

#include "plan/literal.h"
#include "proto/export_parts.h"

/* What is left of the whole behind a share of it. */
static PlanNode *other_share(Exporter *ex, PlanNode *part)
{
    if (part->kind == PLAN_LITERAL && type_is_numeric(part->type)) {
        Str digits = ((const PlanLiteral *)part)->text;
        double share = strtod(str_copy(ex->cx->arena, digits).p, NULL);
        return plan_literal_float(ex->cx, TYPE_DOUBLE, 1 - share);
    }
    return export_call(ex, part->origin, "-", plan_literal_integer(ex->cx, TYPE_INTEGER, 1), part);
}

/* percentile_cont(p) WITHIN GROUP (ORDER BY x) is percentile(x, p), mode() WITHIN GROUP (ORDER BY x)
 * the least of the values that are most frequent. */
void export_within_group(Exporter *ex, PlanUnresolvedFunction *call)
{
    if (call->within_group.count != 1)
        return;
    const PlanSortOrder *order = (PlanSortOrder *)call->within_group.items[0];
    bool descending = order->direction == PLAN_SORT_DESCENDING;
    if (str_is(call->function_name, "percentile_cont") && call->arguments.count == 1) {
        PlanNode *part = call->arguments.items[0];
        if (descending)
            part = other_share(ex, part);
        call->function_name = STR("percentile");
        call->arguments = (PlanList){0};
        plan_list_add(ex->cx, &call->arguments, order->child);
        plan_list_add(ex->cx, &call->arguments, part);
        call->within_group.count = 0;
    } else if (str_is(call->function_name, "mode") && call->arguments.count == 0 && !descending) {
        plan_list_add(ex->cx, &call->arguments, order->child);
        plan_list_add(ex->cx, &call->arguments, plan_literal_boolean(ex->cx, true));
        call->within_group.count = 0;
    }
}

/* ---- percentile_disc --------------------------------------------------------------------------------- */

/* An aggregate over the same rows as the percentile: those of its window, if it has one. */
static PlanNode *over_same_rows(Exporter *ex, const PlanWindow *window, PlanNode *aggregate)
{
    if (window == NULL)
        return aggregate;
    PlanWindow *same = (PlanWindow *)plan_copy(ex->cx, &window->node);
    same->window_function = aggregate;
    return &same->node;
}

/* What the percentile is of: intervals as they are, anything else as DOUBLE. */
static PlanNode *percentile_value(Exporter *ex, const PlanUnresolvedFunction *call)
{
    PlanNode *value = ((const PlanSortOrder *)call->within_group.items[0])->child;
    bool is_interval = value->type != NULL && type_is_interval(value->type);
    if (call->filter != NULL)
        value = export_if(ex, call->filter, value);
    return is_interval ? value : export_cast(ex, value, TYPE_DOUBLE);
}

/* The place of the value among the sorted ones: the first whose share of them is large enough. */
static PlanNode *percentile_place(Exporter *ex, const PlanWindow *window, PlanNode *part,
                                  PlanNode *value)
{
    Span origin = part->origin;
    PlanNode *count = over_same_rows(ex, window, export_call(ex, origin, "count", value, NULL));
    PlanNode *place = export_call(ex, origin, "*", export_cast(ex, part, TYPE_DOUBLE), count);
    place = export_call(ex, origin, "ceil", place, NULL);
    place = export_call(ex, origin, "greatest", place, plan_literal_integer(ex->cx, TYPE_LONG, 1));
    return export_cast(ex, place, TYPE_INTEGER);
}

/* percentile_disc(p) WITHIN GROUP (ORDER BY x) is the value at place ceil(p * n) of the n sorted ones. */
PlanNode *export_percentile_disc(Exporter *ex, PlanNode *expression)
{
    const PlanWindow *window = NULL;
    if (expression->kind == PLAN_WINDOW) {
        window = (const PlanWindow *)expression;
        expression = window->window_function;
    }
    const PlanUnresolvedFunction *call = (const PlanUnresolvedFunction *)expression;
    if (call->node.kind != PLAN_UNRESOLVED_FUNCTION || call->is_distinct ||
        !str_is(call->function_name, "percentile_disc") || call->within_group.count != 1 ||
        call->arguments.count != 1 || type_is(call->arguments.items[0]->type, TYPE_ARRAY))
        return NULL;
    const PlanSortOrder *order = (PlanSortOrder *)call->within_group.items[0];
    Span origin = call->node.origin;
    PlanNode *value = percentile_value(ex, call);
    PlanNode *values = over_same_rows(ex, window,
                                      export_call(ex, origin, "collect_list", value, NULL));
    bool ascending = order->direction != PLAN_SORT_DESCENDING;
    return export_call(
        ex, origin, "try_element_at",
        export_call(ex, origin, "sort_array", values, plan_literal_boolean(ex->cx, ascending)),
        percentile_place(ex, window, call->arguments.items[0], plan_copy(ex->cx, value)));
}

/* ---- .. and back ------------------------------------------------------------------------------------------ */

/* The arguments of a call of that function with so many; NULL for anything else. */
static PlanNode *const *arguments_of(const PlanNode *node, const char *name, size_t count)
{
    const PlanUnresolvedFunction *call = (const PlanUnresolvedFunction *)node;
    return node->kind == PLAN_UNRESOLVED_FUNCTION && str_is(call->function_name, name) &&
                   call->arguments.count == count
               ? call->arguments.items
               : NULL;
}

static const PlanNode *without_window(const PlanNode *node)
{
    return node->kind == PLAN_WINDOW ? ((const PlanWindow *)node)->window_function : node;
}

static PlanNode *uncast(const PlanNode *node, TypeKind kind)
{
    const PlanCast *cast = (const PlanCast *)node;
    return node->kind == PLAN_CAST && type_is(cast->to_type, kind) ? cast->expr : NULL;
}

/* Whether a literal has the canonical text. */
static bool is_constant(const PlanNode *node, const char *text)
{
    return node->kind == PLAN_LITERAL && str_is(((const PlanLiteral *)node)->text, text);
}

/* The parts of what export_percentile_disc makes. */
typedef struct Percentile {
    PlanNode *part;
    PlanNode *value;
    PlanNode *values; /* collected, maybe over a window */
    bool descending;
} Percentile;

/* CAST(greatest(ceil(CAST(p AS DOUBLE) * count), 1) AS INT) */
static const PlanNode *count_in_place(const PlanNode *place, Percentile *percentile)
{
    const PlanNode *greatest = uncast(place, TYPE_INTEGER);
    PlanNode *const *bounds = greatest == NULL ? NULL : arguments_of(greatest, "greatest", 2);
    PlanNode *const *rounded = bounds == NULL || !is_constant(bounds[1], "1")
                                   ? NULL
                                   : arguments_of(bounds[0], "ceil", 1);
    PlanNode *const *factors = rounded == NULL ? NULL : arguments_of(rounded[0], "*", 2);
    if (factors == NULL)
        return NULL;
    percentile->part = uncast(factors[0], TYPE_DOUBLE);
    return percentile->part == NULL ? NULL : factors[1];
}

static bool find_percentile(ScContext *cx, const PlanNode *node, Percentile *percentile)
{
    PlanNode *const *element = arguments_of(node, "try_element_at", 2);
    PlanNode *const *sorted = element == NULL ? NULL : arguments_of(element[0], "sort_array", 2);
    const PlanNode *count = sorted == NULL ? NULL : count_in_place(element[1], percentile);
    if (count == NULL)
        return false;
    percentile->values = sorted[0];
    percentile->descending = is_constant(sorted[1], "false");
    PlanNode *const *collected = arguments_of(without_window(sorted[0]), "collect_list", 1);
    PlanNode *const *counted = arguments_of(without_window(count), "count", 1);
    if (collected == NULL || counted == NULL || count->kind != sorted[0]->kind ||
        uncast(collected[0], TYPE_DOUBLE) == NULL || !plan_equal(collected[0], counted[0]) ||
        (!percentile->descending && !is_constant(sorted[1], "true")))
        return false;
    percentile->value = collected[0];
    if (count->kind != PLAN_WINDOW)
        return true;
    PlanWindow *same = (PlanWindow *)plan_copy(cx, count);
    same->window_function = ((const PlanWindow *)sorted[0])->window_function;
    return plan_equal(&same->node, sorted[0]);
}

PlanNode *export_recognize(ScContext *cx, PlanNode *node)
{
    Percentile percentile;
    if (!find_percentile(cx, node, &percentile))
        return node;
    PlanUnresolvedFunction *call = PLAN_NEW(cx, UnresolvedFunction, UNRESOLVED_FUNCTION,
                                            node->origin);
    call->function_name = STR("percentile_disc");
    plan_list_add(cx, &call->arguments, percentile.part);
    PlanSortOrder *order = PLAN_NEW(cx, SortOrder, SORT_ORDER, node->origin);
    order->child = percentile.value;
    order->direction = percentile.descending ? PLAN_SORT_DESCENDING : PLAN_SORT_ASCENDING;
    order->null_ordering = percentile.descending ? PLAN_NULLS_LAST : PLAN_NULLS_FIRST;
    plan_list_add(cx, &call->within_group, &order->node);
    if (percentile.values->kind != PLAN_WINDOW)
        return &call->node;
    ((PlanWindow *)percentile.values)->window_function = &call->node;
    return percentile.values;
}
