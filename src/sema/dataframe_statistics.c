/* dataframe_statistics.c - what df.stat and df.summary() compute, as aggregates. */
#include <stdlib.h>
#include <string.h>

#include "plan/literal.h"
#include "sema/expansion.h"

static const Span nowhere = {0, 0};

static PlanNode *aggregate_over(const Expansion *ex, const char *function, PlanName a, PlanName b,
                                const char *name)
{
    PlanAggregate *aggregate = PLAN_NEW(ex->cx, Aggregate, AGGREGATE, nowhere);
    PlanNode *arguments[] = {ex_cast(ex, ex_named(ex, a), type_simple(TYPE_DOUBLE)),
                             ex_cast(ex, ex_named(ex, b), type_simple(TYPE_DOUBLE))};
    aggregate->input = ex->input;
    plan_list_add(
        ex->cx, &aggregate->aggregate_expressions,
        ex_alias(ex, ex_call(ex, function, 2, arguments), (PlanName){.text = str_from(name)}));
    return &aggregate->node;
}

PlanNode *expand_cov(const Expansion *ex, PlanNode *node)
{
    const PlanStatCov *cov = (PlanStatCov *)node;
    return aggregate_over(ex, "covar_samp", cov->col1, cov->col2, "cov");
}

PlanNode *expand_corr(const Expansion *ex, PlanNode *node)
{
    const PlanStatCorr *corr = (PlanStatCorr *)node;
    if (corr->method.n > 0 && !str_equal(corr->method, STR("pearson")))
        return ex_refuse(ex, "corr() by another method than pearson");
    return aggregate_over(ex, "corr", corr->col1, corr->col2, "corr");
}

/* An array of the quantiles of each column, in an array of these. */
PlanNode *expand_approx_quantile(const Expansion *ex, PlanNode *node)
{
    const PlanStatApproxQuantile *quantile = (PlanStatApproxQuantile *)node;
    PlanList columns = {0};
    for (size_t i = 0; i < quantile->cols.count; i++) {
        PlanList values = {0};
        for (size_t j = 0; j < quantile->probabilities.count; j++) {
            PlanNode *number = ex_cast(ex, ex_named(ex, quantile->cols.items[i]),
                                       type_simple(TYPE_DOUBLE));
            plan_list_add(ex->cx, &values,
                          ex_call2(ex, "percentile_approx", number,
                                   plan_copy(ex->cx, quantile->probabilities.items[j])));
        }
        plan_list_add(ex->cx, &columns, ex_call(ex, "array", values.count, values.items));
    }
    PlanAggregate *aggregate = PLAN_NEW(ex->cx, Aggregate, AGGREGATE, nowhere);
    aggregate->input = ex->input;
    plan_list_add(ex->cx, &aggregate->aggregate_expressions,
                  ex_alias(ex, ex_call(ex, "array", columns.count, columns.items),
                           (PlanName){.text = STR("approx_quantile")}));
    return &aggregate->node;
}

/* ---- describe() and summary() ------------------------------------------------------------------- */

static PlanNode *as_number(const Expansion *ex, Column *column)
{
    PlanNode *value = ex_attribute(ex, column);
    if (!type_is_text(column->type))
        return value;
    PlanCast *cast = (PlanCast *)ex_cast(ex, value, type_simple(TYPE_DOUBLE));
    cast->eval_mode = PLAN_EVAL_TRY;
    return &cast->node;
}

/* "25%" as a share of one; negative if the text is none. */
static double share_of(Str name)
{
    char digits[16];
    if (name.n < 2 || name.n > sizeof digits || name.p[name.n - 1] != '%')
        return -1;
    memcpy(digits, name.p, name.n - 1);
    digits[name.n - 1] = '\0';
    char *end;
    double percent = strtod(digits, &end);
    return *end != '\0' || percent > 100 ? -1 : percent / 100;
}

/* A statistic of a column, NULL if there is none of that name (Spark's StatFunctions.summary). */
static PlanNode *statistic(const Expansion *ex, Str name, Column *column)
{
    static const struct {
        const char *name, *function;
        bool of_numbers, is_distinct;
    } functions[] = {
        {"count", "count", false, false},
        {"count_distinct", "count", false, true},
        {"approx_count_distinct", "approx_count_distinct", false, false},
        {"mean", "avg", true, false},
        {"stddev", "stddev_samp", true, false},
        {"min", "min", false, false},
        {"max", "max", false, false},
    };
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
        if (!str_is_nocase(name, functions[i].name))
            continue;
        PlanNode *value = functions[i].of_numbers ? as_number(ex, column)
                                                  : ex_attribute(ex, column);
        PlanNode *call = ex_call1(ex, functions[i].function, value);
        ((PlanUnresolvedFunction *)call)->is_distinct = functions[i].is_distinct;
        return call;
    }
    double share = share_of(name);
    if (share < 0)
        return NULL;
    return ex_call2(ex, "percentile_approx", as_number(ex, column),
                    plan_literal_float(ex->cx, TYPE_DOUBLE, share));
}

/* Whether a statistic is a floating-point number. */
static bool is_fractional(Str statistic_name, const Column *column)
{
    if (str_is_nocase(statistic_name, "stddev"))
        return true;
    if (str_is_nocase(statistic_name, "mean"))
        return !type_is(column->type, TYPE_DECIMAL);
    bool is_share = statistic_name.p[statistic_name.n - 1] == '%';
    bool is_value = is_share || str_is_nocase(statistic_name, "min") ||
                    str_is_nocase(statistic_name, "max");
    return is_value &&
           (type_is_fractional(column->type) || (is_share && type_is_text(column->type)));
}

/* A statistic as text. That of a floating-point number is Snowflake's own, which was reported. */
static PlanNode *statistic_text(const Expansion *ex, PlanNode *value, bool is_double)
{
    if (!is_double)
        return ex_cast(ex, value, type_simple(TYPE_STRING));
    PlanTargetCast *cast = PLAN_NEW(ex->cx, TargetCast, TARGET_CAST, nowhere);
    cast->expr = value;
    cast->target = STR("VARCHAR");
    cast->node.type = type_simple(TYPE_STRING);
    cast->node.nullable = true;
    return &cast->node;
}

/* CASE summary WHEN 'count' THEN CAST(x_count AS STRING) .. END AS x; the statistics themselves go to
 * the aggregate. False if one of them is not known. */
static bool add_summarized(const Expansion *ex, PlanList *items, PlanAggregate *aggregate,
                           const PlanNames *statistics, Column *column)
{
    PlanCase *chosen = PLAN_NEW(ex->cx, Case, CASE, nowhere);
    chosen->operand = ex_named(ex, (PlanName){.text = STR("summary")});
    for (size_t i = 0; i < statistics->count; i++) {
        Str name = statistics->items[i].text;
        PlanNode *value = statistic(ex, name, column);
        bool is_share = name.n > 0 && name.p[name.n - 1] == '%';
        Str word = is_share ? str_slice(name, 0, name.n - 1) : name;
        PlanName result = {.text = str_format(ex->cx->arena, "%.*s_%s%.*s", STR_ARG(column->name),
                                              is_share ? "p" : "", STR_ARG(word))};
        if (value == NULL)
            return false;
        plan_list_add(ex->cx, &aggregate->aggregate_expressions, ex_alias(ex, value, result));
        plan_list_add(ex->cx, &chosen->branches, plan_literal_string(ex->cx, name));
        plan_list_add(ex->cx, &chosen->branches,
                      statistic_text(ex, ex_named(ex, result), is_fractional(name, column)));
    }
    plan_list_add(ex->cx, items, ex_alias(ex, &chosen->node, ex_name(column)));
    return true;
}

static PlanNode *statistic_names(const Expansion *ex, const PlanNames *statistics)
{
    PlanList rows = {0};
    PlanNames names = {0};
    for (size_t i = 0; i < statistics->count; i++) {
        PlanRowConstructor *row = PLAN_NEW(ex->cx, RowConstructor, ROW_CONSTRUCTOR, nowhere);
        plan_list_add(ex->cx, &row->values, plan_literal_string(ex->cx, statistics->items[i].text));
        plan_list_add(ex->cx, &rows, &row->node);
    }
    plan_names_add(ex->cx, &names, (PlanName){.text = STR("summary")});
    return ex_values(ex, rows, names);
}

/* A row for each statistic; columns of numbers and text only. */
static PlanNode *summarize(const Expansion *ex, const PlanNames *cols, const PlanNames *statistics)
{
    if (ex->schema->open && cols->count == 0)
        return ex_refuse_unknown(ex, "describe() or summary()");
    diag_emit(ex->cx->diags, FDM103, nowhere,
              "describe() and summary() give text, and Snowflake writes floating-point numbers "
              "otherwise: 2 where Spark writes 2.0");
    PlanAggregate *aggregate = PLAN_NEW(ex->cx, Aggregate, AGGREGATE, nowhere);
    aggregate->input = ex->input;
    PlanProject *project = PLAN_NEW(ex->cx, Project, PROJECT, nowhere);
    plan_list_add(ex->cx, &project->expressions, ex_named(ex, (PlanName){.text = STR("summary")}));
    size_t count = cols->count == 0 ? ex->schema->count : cols->count;
    for (size_t i = 0; i < count; i++) {
        Column *column = cols->count == 0 ? ex->schema->columns[i]
                                          : ex_column(ex, cols->items[i].text);
        if (column == NULL || column->type == NULL)
            return ex_refuse_unknown(ex, "describe() or summary()");
        bool is_summarized = type_is_numeric(column->type) || type_is_text(column->type);
        if (column->hidden || !is_summarized)
            continue;
        if (!add_summarized(ex, &project->expressions, aggregate, statistics, column))
            return ex_refuse(ex, "a statistic of summary() that Spark does not have");
    }
    project->input = statistic_names(ex, statistics);
    if (aggregate->aggregate_expressions.count == 0)
        return &project->node;
    PlanJoin *join = PLAN_NEW(ex->cx, Join, JOIN, nowhere);
    join->left = project->input;
    join->right = &aggregate->node;
    join->join_type = PLAN_JOIN_CROSS;
    project->input = &join->node;
    return &project->node;
}

static PlanNames names_of(const Expansion *ex, const char *const *texts, size_t count)
{
    PlanNames names = {0};
    for (size_t i = 0; i < count; i++)
        plan_names_add(ex->cx, &names, (PlanName){.text = str_from(texts[i])});
    return names;
}

PlanNode *expand_describe(const Expansion *ex, PlanNode *node)
{
    static const char *const all[] = {"count", "mean", "stddev", "min", "max"};
    PlanNames statistics = names_of(ex, all, sizeof all / sizeof *all);
    return summarize(ex, &((PlanStatDescribe *)node)->cols, &statistics);
}

PlanNode *expand_summary(const Expansion *ex, PlanNode *node)
{
    static const char *const all[] = {"count", "mean", "stddev", "min", "25%", "50%", "75%", "max"};
    static const PlanNames all_columns = {0};
    PlanNames statistics = ((PlanStatSummary *)node)->statistics;
    if (statistics.count == 0)
        statistics = names_of(ex, all, sizeof all / sizeof *all);
    return summarize(ex, &all_columns, &statistics);
}

/* ---- freqItems() ---------------------------------------------------------------------------------- */

/* count > support * all */
static PlanNode *is_frequent(const Expansion *ex, PlanNode *count, PlanNode *all,
                             const PlanNode *support)
{
    return ex_call2(ex, ">", count, ex_call2(ex, "*", plan_copy(ex->cx, support), all));
}

static PlanNode *count_over(const Expansion *ex, PlanNode *partition)
{
    PlanWindow *window = PLAN_NEW(ex->cx, Window, WINDOW, nowhere);
    window->window_function = ex_call1(ex, "count", plan_literal_integer(ex->cx, TYPE_INTEGER, 1));
    if (partition != NULL)
        plan_list_add(ex->cx, &window->partition_spec, partition);
    return &window->node;
}

static PlanNode *if_else(const Expansion *ex, PlanNode *condition, PlanNode *yes, PlanNode *no)
{
    PlanCase *choice = PLAN_NEW(ex->cx, Case, CASE, nowhere);
    plan_list_add(ex->cx, &choice->branches, condition);
    plan_list_add(ex->cx, &choice->branches, yes);
    choice->otherwise = no;
    return &choice->node;
}

/* The frequent values of a column as an array, NULL being one of them. `values` has those values and
 * `nulls` is 1 where there is none. */
static PlanNode *frequent_values(const Expansion *ex, PlanName values, PlanName nulls,
                                 const Column *column, const PlanNode *support)
{
    PlanNode *one = plan_literal_integer(ex->cx, TYPE_INTEGER, 1);
    PlanNode *null = ex_cast(ex, plan_literal_null(ex->cx, type_simple(TYPE_VOID)), column->type);
    PlanNode *set = ex_call1(ex, "collect_set", ex_named(ex, values));
    PlanNode *with_null = ex_call2(ex, "concat", ex_call1(ex, "array", null),
                                   plan_copy(ex->cx, set));
    PlanNode *count = ex_call1(ex, "count", ex_named(ex, nulls));
    return if_else(ex, is_frequent(ex, count, ex_call1(ex, "count", one), support), with_null, set);
}

/* Exact, where Spark counts with little memory and may give values that are too rare as well. */
PlanNode *expand_freq_items(const Expansion *ex, PlanNode *node)
{
    const PlanStatFreqItems *frequent = (PlanStatFreqItems *)node;
    PlanNode *support = frequent->support != NULL ? frequent->support
                                                  : plan_literal_float(ex->cx, TYPE_DOUBLE, 0.01);
    PlanProject *counted = ex_project(ex);
    PlanAggregate *aggregate = PLAN_NEW(ex->cx, Aggregate, AGGREGATE, nowhere);
    aggregate->input = &counted->node;
    diag_emit(ex->cx->diags, FDM103, nowhere,
              "freqItems() gives the frequent values only: Spark's may give others besides");
    for (size_t i = 0; i < frequent->cols.count; i++) {
        Str name = frequent->cols.items[i].text;
        Column *column = ex_column(ex, name);
        if (column == NULL || column->type == NULL)
            return ex_refuse_unknown(ex, "freqItems()");
        PlanName values = {.text = str_format(ex->cx->arena, "%.*s_freqItems", STR_ARG(name))};
        PlanName nulls = {.text = str_format(ex->cx->arena, "%.*s_nulls", STR_ARG(name))};
        PlanNode *is_common = is_frequent(ex, count_over(ex, ex_attribute(ex, column)),
                                          count_over(ex, NULL), support);
        plan_list_add(ex->cx, &counted->expressions,
                      ex_alias(ex, if_else(ex, is_common, ex_attribute(ex, column), NULL), values));
        plan_list_add(ex->cx, &counted->expressions,
                      ex_alias(ex,
                               if_else(ex, ex_call1(ex, "isnull", ex_attribute(ex, column)),
                                       plan_literal_integer(ex->cx, TYPE_INTEGER, 1), NULL),
                               nulls));
        plan_list_add(ex->cx, &aggregate->aggregate_expressions,
                      ex_alias(ex, frequent_values(ex, values, nulls, column, support), values));
    }
    return &aggregate->node;
}
