/* export_expression.c - expressions in terms of the protocol: it has calls by name, and the server's
 * functions. */
#include <string.h>

#include "map/map.h"
#include "plan/literal.h"
#include "proto/export_parts.h"
#include "sema/sema.h"

/* ---- operators and predicates ------------------------------------------------------------------------ */

static PlanNode *argument(const PlanUnresolvedFunction *call, size_t at)
{
    return call->arguments.items[at];
}

static PlanNode *negate(Exporter *ex, PlanNode *condition)
{
    return export_call(ex, condition->origin, "not", condition, NULL);
}

/* The calls of an associative operator of two operands over the operands from `first` to before
 * `last`: to the left as one writes them, halved where the plan would become deep. */
static PlanNode *fold(Exporter *ex, const char *name, const PlanList *operands, size_t first,
                      size_t last)
{
    enum { DEPTH_MAX = 40 };
    if (last - first == 1)
        return operands->items[first];
    size_t middle = last - first > DEPTH_MAX ? first + (last - first) / 2 : last - 1;
    PlanNode *left = fold(ex, name, operands, first, middle);
    return export_call(ex, left->origin, name, left, fold(ex, name, operands, middle, last));
}

static PlanNode *export_chain(Exporter *ex, PlanUnresolvedFunction *call, const char *name)
{
    if (call->arguments.count <= 2)
        return &call->node;
    return fold(ex, name, &call->arguments, 0, call->arguments.count);
}

/* Servers from 4.1 on have a function, which looks at its operand once. */
static PlanNode *export_between(Exporter *ex, PlanUnresolvedFunction *call, const char *name)
{
    (void)name;
    if (ex->cx->options->spark_version >= SPARK_4_1)
        return &call->node;
    PlanNode *operand = argument(call, 0);
    PlanNode *lower = export_call(ex, call->node.origin, ">=", operand, argument(call, 1));
    PlanNode *upper = export_call(ex, call->node.origin, "<=", plan_copy(ex->cx, operand),
                                  argument(call, 2));
    return export_call(ex, call->node.origin, "and", lower, upper);
}

/* a != b is NOT a = b; a IS DISTINCT FROM b is NOT a <=> b. */
static PlanNode *export_negation(Exporter *ex, PlanUnresolvedFunction *call, const char *name)
{
    call->function_name = str_from(name);
    return negate(ex, &call->node);
}

/* a IS TRUE is a <=> true. */
static PlanNode *export_is(Exporter *ex, PlanUnresolvedFunction *call, const char *name)
{
    return export_call(ex, call->node.origin, "<=>", argument(call, 0),
                       plan_literal_boolean(ex->cx, strcmp(name, "true") == 0));
}

/* a LIKE ANY (x, y) is a LIKE x OR a LIKE y. */
static PlanNode *match_each(Exporter *ex, PlanUnresolvedFunction *call, const char *name,
                            const char *link)
{
    PlanList matches = {0};
    if (call->arguments.count < 2) /* a star of nothing; reported */
        return &call->node;
    for (size_t i = 1; i < call->arguments.count; i++)
        plan_list_add(ex->cx, &matches,
                      export_call(ex, call->node.origin, name, plan_copy(ex->cx, argument(call, 0)),
                                  argument(call, i)));
    return fold(ex, link, &matches, 0, matches.count);
}

static PlanNode *export_any(Exporter *ex, PlanUnresolvedFunction *call, const char *name)
{
    return match_each(ex, call, name, "or");
}

static PlanNode *export_all(Exporter *ex, PlanUnresolvedFunction *call, const char *name)
{
    return match_each(ex, call, name, "and");
}

static PlanNode *export_name(Exporter *ex, PlanUnresolvedFunction *call, const char *name)
{
    (void)ex;
    call->function_name = str_from(name);
    return &call->node;
}

typedef PlanNode *(*ExportCall)(Exporter *ex, PlanUnresolvedFunction *call, const char *name);

/* What Spark's parser says in other words, too, or the function registry calls otherwise. `count`:
 * with so many arguments (0: any number). */
static const struct {
    const char *function;
    size_t count;
    ExportCall export;
    const char *name;
} calls[] = {
    {"between", 3, export_between, NULL},
    {"and", 0, export_chain, "and"},
    {"or", 0, export_chain, "or"},
    {"!=", 2, export_negation, "="},
    {"is distinct from", 2, export_negation, "<=>"},
    {"is true", 1, export_is, "true"},
    {"is false", 1, export_is, "false"},
    {"like any", 0, export_any, "like"},
    {"like all", 0, export_all, "like"},
    {"ilike any", 0, export_any, "ilike"},
    {"ilike all", 0, export_all, "ilike"},
    {"-", 1, export_name, "negative"},
    {"+", 1, export_name, "positive"},
    {"||", 0, export_name, "concat"},
    {"<<", 2, export_name, "shiftleft"},
    {">>", 2, export_name, "shiftright"},
    {">>>", 2, export_name, "shiftrightunsigned"},
};

/* ---- what hangs on aggregate functions ------------------------------------------------------------- */

static bool is_one_of(Str name, const char *const *names)
{
    for (; *names != NULL; names++)
        if (str_is(name, *names))
            return true;
    return false;
}

PlanNode *export_if(Exporter *ex, PlanNode *condition, PlanNode *value)
{
    PlanCase *chosen = PLAN_NEW(ex->cx, Case, CASE, condition->origin);
    plan_list_add(ex->cx, &chosen->branches, condition);
    plan_list_add(ex->cx, &chosen->branches, value);
    return &chosen->node;
}

/* f(x) FILTER (WHERE c) is f(CASE WHEN c THEN x END) for a function that leaves NULL out. */
static void export_filter(Exporter *ex, PlanUnresolvedFunction *call)
{
    static const char *const keep_nulls[] = {"first",     "first_value",       "last", "last_value",
                                             "any_value", "histogram_numeric", NULL};
    /* The last argument decides whether a row counts. */
    static const char *const by_last[] = {"max_by", "min_by", NULL};
    if (call->filter == NULL || is_one_of(call->function_name, keep_nulls))
        return;
    PlanNode *condition = call->filter;
    call->filter = NULL;
    bool is_count_all = str_is(call->function_name, "count") &&
                        (call->arguments.count == 0 ||
                         argument(call, 0)->kind == PLAN_UNRESOLVED_STAR);
    if (is_count_all) {
        call->arguments.count = 0;
        plan_list_add(ex->cx, &call->arguments, plan_literal_integer(ex->cx, TYPE_INTEGER, 1));
    }
    if (call->arguments.count == 0)
        return;
    PlanNode **value =
        &call->arguments
             .items[is_one_of(call->function_name, by_last) ? call->arguments.count - 1 : 0];
    *value = export_if(ex, condition, *value);
}

/* first(x) IGNORE NULLS is first(x, true): how many arguments stand before that one, with what the
 * function takes where they are not given. */
static const struct {
    const char *function;
    size_t before;
} null_arguments[] = {
    {"first", 1},     {"first_value", 1}, {"last", 1}, {"last_value", 1},
    {"any_value", 1}, {"nth_value", 2},   {"lead", 3}, {"lag", 3},
};

static void export_nulls(Exporter *ex, PlanUnresolvedFunction *call)
{
    if (call->nulls == PLAN_NULLS_RESPECT)
        call->nulls = PLAN_NULLS_UNSAID;
    for (size_t i = 0;
         call->nulls == PLAN_NULLS_IGNORE && i < sizeof null_arguments / sizeof *null_arguments;
         i++) {
        if (!str_is(call->function_name, null_arguments[i].function) ||
            call->arguments.count > null_arguments[i].before)
            continue;
        if (null_arguments[i].before == 3 && call->arguments.count == 1)
            plan_list_add(ex->cx, &call->arguments, plan_literal_integer(ex->cx, TYPE_INTEGER, 1));
        if (null_arguments[i].before == 3 && call->arguments.count == 2)
            plan_list_add(ex->cx, &call->arguments,
                          plan_literal_null(ex->cx, type_simple(TYPE_VOID)));
        if (call->arguments.count < null_arguments[i].before)
            return;
        plan_list_add(ex->cx, &call->arguments, plan_literal_boolean(ex->cx, true));
        call->nulls = PLAN_NULLS_UNSAID;
    }
}

/* ---- expressions ------------------------------------------------------------------------------------- */

static PlanNode *export_function(Exporter *ex, PlanUnresolvedFunction *call)
{
    export_within_group(ex, call);
    export_filter(ex, call);
    export_nulls(ex, call);
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
        if (str_is(call->function_name, calls[i].function) &&
            (calls[i].count == 0 || calls[i].count == call->arguments.count))
            return calls[i].export(ex, call, calls[i].name);
    return &call->node;
}

/* CASE x WHEN a is CASE WHEN x = a. */
static PlanNode *export_case(Exporter *ex, PlanCase *node)
{
    for (size_t i = 0; node->operand != NULL && i < node->branches.count; i += 2)
        node->branches.items[i] = export_call(ex, node->branches.items[i]->origin, "=",
                                              plan_copy(ex->cx, node->operand),
                                              node->branches.items[i]);
    node->operand = NULL;
    return &node->node;
}

static PlanNode *export_row(Exporter *ex, PlanRowConstructor *row)
{
    PlanUnresolvedFunction *call = (PlanUnresolvedFunction *)export_call(ex, row->node.origin,
                                                                         "struct", NULL, NULL);
    call->arguments = row->values;
    return &call->node;
}

PlanNode *export_expression(Exporter *ex, PlanNode *expression)
{
    PlanNode *percentile = export_percentile_disc(ex, expression);
    if (percentile != NULL)
        expression = percentile;
    export_children(ex, expression);
    switch (expression->kind) {
    case PLAN_UNRESOLVED_FUNCTION: return export_function(ex, (PlanUnresolvedFunction *)expression);
    case PLAN_CASE: return export_case(ex, (PlanCase *)expression);
    case PLAN_ROW_CONSTRUCTOR: return export_row(ex, (PlanRowConstructor *)expression);
    case PLAN_PARAMETER:
        export_refuse(ex, expression, "a plan has values in place of parameters");
        return expression;
    default: return expression;
    }
}

void export_items(Exporter *ex, PlanList *items)
{
    for (size_t i = 0; i < items->count; i++) {
        PlanNode *item = items->items[i];
        bool made_up = false;
        Str name = item->kind == PLAN_ALIAS || item->kind == PLAN_UNRESOLVED_STAR
                       ? STR("")
                       : sema_item_name(ex->cx, item, &made_up);
        const PlanNode *before = made_up ? plan_copy(ex->cx, item) : NULL;
        items->items[i] = export_expression(ex, item);
        if (made_up && name.n > 0 && !plan_equal(before, items->items[i]))
            items->items[i] = export_alias(ex, items->items[i], (PlanName){.text = name});
    }
}
