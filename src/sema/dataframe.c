/* dataframe.c - relations that only DataFrames have, as the projections and filters that they mean
 * (what Spark Connect's planner and Dataset do). Each needs the columns of its input, so this is part
 * of the analysis. */
#include "plan/literal.h"
#include "sema/analyzer.h"

static const Span nowhere = {0, 0};

typedef struct Expansion {
    Analyzer *an;
    ScContext *cx;
    PlanNode *input;
    const Schema *schema; /* of the input */
} Expansion;

/* ---- parts ----------------------------------------------------------------------------------------- */

static PlanName name_of(const Column *column)
{
    return (PlanName){.text = column->name, .quoted = column->quoted};
}

/* The column itself, whatever else is called so. */
static PlanNode *attribute_of(const Expansion *ex, Column *column)
{
    PlanUnresolvedAttribute *attribute = PLAN_NEW(ex->cx, UnresolvedAttribute, UNRESOLVED_ATTRIBUTE,
                                                  nowhere);
    plan_names_add(ex->cx, &attribute->parts, name_of(column));
    attribute->column = column;
    return &attribute->node;
}

static PlanNode *alias_of(const Expansion *ex, PlanNode *expression, PlanName name)
{
    PlanAlias *alias = PLAN_NEW(ex->cx, Alias, ALIAS, nowhere);
    alias->expr = expression;
    plan_names_add(ex->cx, &alias->name, name);
    return &alias->node;
}

static PlanNode *call_of(const Expansion *ex, const char *name, size_t count,
                         PlanNode *const *arguments)
{
    PlanUnresolvedFunction *call = PLAN_NEW(ex->cx, UnresolvedFunction, UNRESOLVED_FUNCTION,
                                            nowhere);
    call->function_name = str_from(name);
    for (size_t i = 0; i < count; i++)
        plan_list_add(ex->cx, &call->arguments, arguments[i]);
    return &call->node;
}

static PlanNode *cast_of(const Expansion *ex, PlanNode *expression, const Type *type)
{
    PlanCast *cast = PLAN_NEW(ex->cx, Cast, CAST, nowhere);
    cast->expr = expression;
    cast->to_type = type;
    return &cast->node;
}

static PlanProject *project_over(const Expansion *ex)
{
    PlanProject *project = PLAN_NEW(ex->cx, Project, PROJECT, nowhere);
    project->input = ex->input;
    return project;
}

static PlanUnresolvedStar *add_star(const Expansion *ex, PlanProject *project)
{
    PlanUnresolvedStar *star = PLAN_NEW(ex->cx, UnresolvedStar, UNRESOLVED_STAR, nowhere);
    plan_list_add(ex->cx, &project->expressions, &star->node);
    return star;
}

static PlanNode *refuse(const Expansion *ex, const char *what)
{
    diag_emit(ex->cx->diags, CNV203, nowhere, "%s", what);
    return ex->input;
}

/* Where the columns are not known and must be. */
static PlanNode *refuse_unknown(const Expansion *ex, const char *what)
{
    Diagnostic *diagnostic = diag_emit(ex->cx->diags, CNV203, nowhere,
                                       "%s needs the columns of a table that is not known here",
                                       what);
    diag_add_help(ex->cx->diags, diagnostic,
                  "give the CREATE TABLE statement of the table before the plan");
    return ex->input;
}

static bool is_named(const Expansion *ex, const PlanNames *names, Str name)
{
    for (size_t i = 0; i < names->count; i++)
        if (names_equal(ex->an, names->items[i].text, name))
            return true;
    return false;
}

/* ---- columns added, renamed, dropped ------------------------------------------------------------------ */

static PlanNode *find_alias(const Expansion *ex, const PlanList *aliases, Str name)
{
    for (size_t i = 0; i < aliases->count; i++) {
        const PlanAlias *alias = PLAN_AS(Alias, ALIAS, aliases->items[i]);
        if (names_equal(ex->an, alias->name.items[0].text, name))
            return aliases->items[i];
    }
    return NULL;
}

static bool has_column(const Expansion *ex, Str name)
{
    for (size_t i = 0; i < ex->schema->count; i++)
        if (!ex->schema->columns[i]->hidden &&
            names_equal(ex->an, ex->schema->columns[i]->name, name))
            return true;
    return false;
}

static PlanNode *expand_with_columns(const Expansion *ex, PlanNode *node)
{
    const PlanWithColumns *with = (PlanWithColumns *)node;
    PlanProject *project = project_over(ex);
    if (ex->schema->open) {
        add_star(ex, project);
        for (size_t i = 0; i < with->aliases.count; i++) {
            Str name = PLAN_AS(Alias, ALIAS, with->aliases.items[i])->name.items[0].text;
            diag_emit(ex->cx->diags, RES004, nowhere,
                      "whether there is a column %.*s already is not known here: it is taken for a "
                      "new one",
                      STR_ARG(name));
        }
    }
    for (size_t i = 0; i < ex->schema->count && !ex->schema->open; i++) {
        Column *column = ex->schema->columns[i];
        PlanNode *alias = find_alias(ex, &with->aliases, column->name);
        if (!column->hidden)
            plan_list_add(ex->cx, &project->expressions,
                          alias != NULL ? alias : attribute_of(ex, column));
    }
    for (size_t i = 0; i < with->aliases.count; i++) {
        PlanNode *alias = with->aliases.items[i];
        if (ex->schema->open || !has_column(ex, ((PlanAlias *)alias)->name.items[0].text))
            plan_list_add(ex->cx, &project->expressions, alias);
    }
    return &project->node;
}

static PlanNode *expand_renamed(const Expansion *ex, PlanNode *node)
{
    const PlanWithColumnsRenamed *renamed = (PlanWithColumnsRenamed *)node;
    if (ex->schema->open)
        return refuse_unknown(ex, "withColumnsRenamed()");
    PlanProject *project = project_over(ex);
    for (size_t i = 0; i < ex->schema->count; i++) {
        Column *column = ex->schema->columns[i];
        PlanName name = name_of(column);
        bool changed = false;
        if (column->hidden)
            continue;
        /* A later rename sees what an earlier one made. */
        for (size_t j = 0; j < renamed->renames.count; j++) {
            const PlanRename *rename = PLAN_AS(Rename, RENAME, renamed->renames.items[j]);
            if (names_equal(ex->an, rename->col_name.text, name.text)) {
                name = rename->new_col_name;
                changed = true;
            }
        }
        PlanNode *attribute = attribute_of(ex, column);
        plan_list_add(ex->cx, &project->expressions,
                      changed ? alias_of(ex, attribute, name) : attribute);
    }
    return &project->node;
}

/* The columns that expressions mean; what is no column of the input drops nothing. */
static bool is_dropped(const Expansion *ex, const PlanList *columns, const Column *column)
{
    for (size_t i = 0; i < columns->count; i++) {
        const PlanUnresolvedAttribute *attribute = (PlanUnresolvedAttribute *)columns->items[i];
        if (attribute->node.kind != PLAN_UNRESOLVED_ATTRIBUTE)
            continue;
        if (attribute->column != NULL
                ? attribute->column->id == column->id
                : names_equal(ex->an, attribute->parts.items[0].text, column->name))
            return true;
    }
    return false;
}

/* Whether a column is one of those, known or found, that a relation has itself. */
static bool is_column_of(const PlanNode *relation, const Column *column)
{
    const Schema *schema = relation->schema;
    for (size_t i = 0; i < schema->count; i++)
        if (schema->columns[i]->id == column->id)
            return true;
    for (size_t i = 0; schema->open && i < schema->found->count; i++)
        if (schema->found->items[i] == column)
            return true;
    return false;
}

/* All columns but some where not all are known: a star for each joined relation. False if it is not known
 * whose the columns are. */
static bool add_stars_without(const Expansion *ex, PlanProject *project, const PlanDrop *drop,
                              PlanNode *relation)
{
    const PlanJoin *join = (const PlanJoin *)relation;
    if (relation->kind == PLAN_JOIN && drop->columns.count > 0) {
        bool shows_both = join->join_type != PLAN_JOIN_LEFT_SEMI &&
                          join->join_type != PLAN_JOIN_LEFT_ANTI &&
                          join->using_columns.count == 0 && !join->natural;
        return shows_both && add_stars_without(ex, project, drop, join->left) &&
               add_stars_without(ex, project, drop, join->right);
    }
    PlanUnresolvedStar *star = add_star(ex, project);
    if (relation != ex->input)
        star->table = relation->schema;
    for (size_t i = 0; i < drop->column_names.count; i++)
        plan_names_add(ex->cx, &star->except, drop->column_names.items[i]);
    for (size_t i = 0; i < drop->columns.count; i++) {
        const PlanUnresolvedAttribute *attribute =
            (PlanUnresolvedAttribute *)drop->columns.items[i];
        if (attribute->node.kind != PLAN_UNRESOLVED_ATTRIBUTE || attribute->parts.count != 1 ||
            (attribute->column == NULL && relation != ex->input))
            return false;
        if (attribute->column == NULL || is_column_of(relation, attribute->column))
            plan_names_add(ex->cx, &star->except, attribute->parts.items[0]);
    }
    return true;
}

static PlanNode *expand_drop(const Expansion *ex, PlanNode *node)
{
    PlanDrop *drop = (PlanDrop *)node;
    PlanProject *project = project_over(ex);
    Scope scope = scope_over(ex->an, ex->input);
    analyze_expressions(ex->an, &scope, &drop->columns);
    if (ex->schema->open)
        return add_stars_without(ex, project, drop, ex->input)
                   ? &project->node
                   : refuse_unknown(ex, "drop() of a column that is given as an expression");
    for (size_t i = 0; i < ex->schema->count; i++) {
        Column *column = ex->schema->columns[i];
        if (!column->hidden && !is_named(ex, &drop->column_names, column->name) &&
            !is_dropped(ex, &drop->columns, column))
            plan_list_add(ex->cx, &project->expressions, attribute_of(ex, column));
    }
    return project->expressions.count == 0 ? refuse(ex, "drop() of all columns") : &project->node;
}

static PlanNode *expand_to_schema(const Expansion *ex, PlanNode *node)
{
    const Type *schema = ((PlanToSchema *)node)->schema;
    if (!type_is(schema, TYPE_STRUCT))
        return refuse(ex, "to() of what is no schema");
    PlanProject *project = project_over(ex);
    for (size_t i = 0; i < schema->field_count; i++) {
        const TypeField *field = &schema->fields[i];
        PlanUnresolvedAttribute *attribute = PLAN_NEW(ex->cx, UnresolvedAttribute,
                                                      UNRESOLVED_ATTRIBUTE, nowhere);
        plan_names_add(ex->cx, &attribute->parts, (PlanName){.text = field->name});
        plan_list_add(ex->cx, &project->expressions,
                      alias_of(ex, cast_of(ex, &attribute->node, field->type),
                               (PlanName){.text = field->name}));
    }
    return &project->node;
}

/* ---- missing values --------------------------------------------------------------------------------------- */

static bool is_selected(const Expansion *ex, const PlanNames *cols, const Column *column)
{
    return !column->hidden && (cols->count == 0 || is_named(ex, cols, column->name));
}

/* Whether na.fill() and na.replace() put a value of that type into the column. */
static bool takes_value(const Column *column, const Type *value)
{
    if (type_is_numeric(value))
        return type_is_numeric(column->type);
    if (type_is_text(value))
        return type_is_text(column->type);
    return type_is(value, TYPE_BOOLEAN) && type_is(column->type, TYPE_BOOLEAN);
}

/* NaN counts as missing. */
static PlanNode *without_nan(const Expansion *ex, Column *column)
{
    PlanNode *arguments[] = {attribute_of(ex, column),
                             plan_literal_null(ex->cx, type_simple(TYPE_VOID))};
    if (!type_is_fractional(column->type))
        return arguments[0];
    return call_of(ex, "nanvl", 2, arguments);
}

static PlanNode *filled(const Expansion *ex, Column *column, PlanNode *value)
{
    if (!type_equal(column->type, value->type))
        value = cast_of(ex, plan_copy(ex->cx, value), column->type);
    PlanNode *arguments[] = {without_nan(ex, column), value};
    return alias_of(ex, call_of(ex, "coalesce", 2, arguments), name_of(column));
}

static PlanNode *fill_value(const Expansion *ex, const PlanNAFill *fill, const Column *column)
{
    if (!is_selected(ex, &fill->cols, column))
        return NULL;
    PlanNode *value = fill->values.items[0];
    for (size_t i = 0; i < fill->cols.count && fill->values.count > 1; i++)
        if (i < fill->values.count && names_equal(ex->an, fill->cols.items[i].text, column->name))
            value = fill->values.items[i];
    return takes_value(column, value->type) ? value : NULL;
}

static PlanNode *expand_fill(const Expansion *ex, PlanNode *node)
{
    const PlanNAFill *fill = (PlanNAFill *)node;
    if (ex->schema->open)
        return refuse_unknown(ex, "na.fill()");
    if (fill->values.count == 0)
        return refuse(ex, "na.fill() without a value");
    PlanProject *project = project_over(ex);
    for (size_t i = 0; i < ex->schema->count; i++) {
        Column *column = ex->schema->columns[i];
        PlanNode *value = fill_value(ex, fill, column);
        if (!column->hidden)
            plan_list_add(ex->cx, &project->expressions,
                          value == NULL ? attribute_of(ex, column) : filled(ex, column, value));
    }
    return &project->node;
}

static PlanNode *is_present(const Expansion *ex, Column *column)
{
    PlanNode *value = without_nan(ex, column);
    return call_of(ex, "isnotnull", 1, &value);
}

/* 1 for a value, 0 for none. */
static PlanNode *presence_count(const Expansion *ex, Column *column)
{
    PlanCase *count = PLAN_NEW(ex->cx, Case, CASE, nowhere);
    plan_list_add(ex->cx, &count->branches, is_present(ex, column));
    plan_list_add(ex->cx, &count->branches, plan_literal_integer(ex->cx, TYPE_INTEGER, 1));
    count->otherwise = plan_literal_integer(ex->cx, TYPE_INTEGER, 0);
    return &count->node;
}

/* Join with an operator that takes two or more operands. */
static PlanNode *join_with(const Expansion *ex, const char *operator_, PlanNode *left,
                           PlanNode *right)
{
    PlanNode *operands[] = {left, right};
    return left == NULL ? right : call_of(ex, operator_, 2, operands);
}

/* Rows with at least so many values; without a number, in all of the columns. */
static PlanNode *expand_drop_na(const Expansion *ex, PlanNode *node)
{
    const PlanNADrop *drop = (PlanNADrop *)node;
    if (ex->schema->open && drop->cols.count == 0)
        return refuse_unknown(ex, "na.drop()");
    const PlanLiteral *least = (const PlanLiteral *)drop->min_non_nulls;
    bool any = least != NULL && str_equal(least->text, STR("1"));
    PlanNode *condition = NULL;
    for (size_t i = 0; i < ex->schema->count; i++) {
        Column *column = ex->schema->columns[i];
        if (!is_selected(ex, &drop->cols, column))
            continue;
        if (least == NULL || any)
            condition = join_with(ex, any ? "or" : "and", condition, is_present(ex, column));
        else
            condition = join_with(ex, "+", condition, presence_count(ex, column));
    }
    if (condition == NULL)
        return ex->input;
    if (least != NULL && !any)
        condition = join_with(ex, ">=", condition, drop->min_non_nulls);
    PlanFilter *filter = PLAN_NEW(ex->cx, Filter, FILTER, nowhere);
    filter->input = ex->input;
    filter->condition = condition;
    return &filter->node;
}

/* CASE column WHEN old THEN new .. ELSE column END, or the column if no value fits. */
static PlanNode *replaced(const Expansion *ex, const PlanList *replacements, Column *column)
{
    PlanCase *result = PLAN_NEW(ex->cx, Case, CASE, nowhere);
    for (size_t i = 0; i < replacements->count; i++) {
        const PlanReplacement *pair = PLAN_AS(Replacement, REPLACEMENT, replacements->items[i]);
        if (!takes_value(column, pair->old_value->type))
            continue;
        PlanNode *operands[] = {attribute_of(ex, column),
                                cast_of(ex, plan_copy(ex->cx, pair->old_value), column->type)};
        plan_list_add(ex->cx, &result->branches, call_of(ex, "=", 2, operands));
        plan_list_add(ex->cx, &result->branches,
                      cast_of(ex, plan_copy(ex->cx, pair->new_value), column->type));
    }
    if (result->branches.count == 0)
        return attribute_of(ex, column);
    result->otherwise = attribute_of(ex, column);
    return alias_of(ex, &result->node, name_of(column));
}

static PlanNode *expand_replace(const Expansion *ex, PlanNode *node)
{
    const PlanNAReplace *replace = (PlanNAReplace *)node;
    if (ex->schema->open)
        return refuse_unknown(ex, "na.replace()");
    PlanProject *project = project_over(ex);
    for (size_t i = 0; i < ex->schema->count; i++) {
        Column *column = ex->schema->columns[i];
        if (!column->hidden)
            plan_list_add(ex->cx, &project->expressions,
                          is_selected(ex, &replace->cols, column)
                              ? replaced(ex, &replace->replacements, column)
                              : attribute_of(ex, column));
    }
    return &project->node;
}

/* ---- statistics ----------------------------------------------------------------------------------------- */

static PlanNode *column_named(const Expansion *ex, PlanName name)
{
    PlanUnresolvedAttribute *attribute = PLAN_NEW(ex->cx, UnresolvedAttribute, UNRESOLVED_ATTRIBUTE,
                                                  nowhere);
    plan_names_add(ex->cx, &attribute->parts, name);
    return &attribute->node;
}

static PlanNode *aggregate_over(const Expansion *ex, const char *function, PlanName a, PlanName b,
                                const char *name)
{
    PlanAggregate *aggregate = PLAN_NEW(ex->cx, Aggregate, AGGREGATE, nowhere);
    PlanNode *arguments[] = {cast_of(ex, column_named(ex, a), type_simple(TYPE_DOUBLE)),
                             cast_of(ex, column_named(ex, b), type_simple(TYPE_DOUBLE))};
    aggregate->input = ex->input;
    plan_list_add(
        ex->cx, &aggregate->aggregate_expressions,
        alias_of(ex, call_of(ex, function, 2, arguments), (PlanName){.text = str_from(name)}));
    return &aggregate->node;
}

static PlanNode *expand_cov(const Expansion *ex, PlanNode *node)
{
    const PlanStatCov *cov = (PlanStatCov *)node;
    return aggregate_over(ex, "covar_samp", cov->col1, cov->col2, "cov");
}

static PlanNode *expand_corr(const Expansion *ex, PlanNode *node)
{
    const PlanStatCorr *corr = (PlanStatCorr *)node;
    if (corr->method.n > 0 && !str_equal(corr->method, STR("pearson")))
        return refuse(ex, "corr() by another method than pearson");
    return aggregate_over(ex, "corr", corr->col1, corr->col2, "corr");
}

/* An array of the quantiles of each column, in an array of these. */
static PlanNode *expand_approx_quantile(const Expansion *ex, PlanNode *node)
{
    const PlanStatApproxQuantile *quantile = (PlanStatApproxQuantile *)node;
    PlanList columns = {0};
    PlanNode *probabilities = call_of(ex, "array", quantile->probabilities.count,
                                      quantile->probabilities.items);
    for (size_t i = 0; i < quantile->cols.count; i++) {
        PlanNode *arguments[] = {
            cast_of(ex, column_named(ex, quantile->cols.items[i]), type_simple(TYPE_DOUBLE)),
            plan_copy(ex->cx, probabilities)};
        plan_list_add(ex->cx, &columns, call_of(ex, "percentile_approx", 2, arguments));
    }
    PlanAggregate *aggregate = PLAN_NEW(ex->cx, Aggregate, AGGREGATE, nowhere);
    aggregate->input = ex->input;
    plan_list_add(ex->cx, &aggregate->aggregate_expressions,
                  alias_of(ex, call_of(ex, "array", columns.count, columns.items),
                           (PlanName){.text = STR("approx_quantile")}));
    return &aggregate->node;
}

/* ---- some of the rows ------------------------------------------------------------------------------------- */

/* rand(seed) < CASE col WHEN stratum THEN fraction .. ELSE 0 END */
static PlanNode *expand_sample_by(const Expansion *ex, PlanNode *node)
{
    const PlanStatSampleBy *sample = (PlanStatSampleBy *)node;
    PlanCase *fraction = PLAN_NEW(ex->cx, Case, CASE, nowhere);
    fraction->operand = sample->col;
    for (size_t i = 0; i < sample->fractions.count; i++) {
        const PlanFraction *row = PLAN_AS(Fraction, FRACTION, sample->fractions.items[i]);
        plan_list_add(ex->cx, &fraction->branches, row->stratum);
        plan_list_add(ex->cx, &fraction->branches, row->fraction);
    }
    fraction->otherwise = plan_literal_float(ex->cx, TYPE_DOUBLE, 0);
    PlanNode *seed = sample->seed;
    PlanNode *operands[] = {call_of(ex, "rand", seed != NULL, &seed), &fraction->node};
    PlanFilter *filter = PLAN_NEW(ex->cx, Filter, FILTER, nowhere);
    filter->input = ex->input;
    filter->condition = call_of(ex, "<", 2, operands);
    return &filter->node;
}

static PlanNode *ascending(const Expansion *ex, PlanNode *key)
{
    PlanSortOrder *order = PLAN_NEW(ex->cx, SortOrder, SORT_ORDER, nowhere);
    order->child = key;
    order->direction = PLAN_SORT_ASCENDING;
    order->null_ordering = PLAN_NULLS_FIRST;
    return &order->node;
}

/* One row of those that are equal in some columns: Spark takes any. */
static PlanNode *expand_deduplicate(const Expansion *ex, PlanNode *node)
{
    const PlanDeduplicate *distinct = (PlanDeduplicate *)node;
    diag_emit(ex->cx->diags, FDM201, nowhere,
              "dropDuplicates() keeps one row of several, and nothing says which");
    PlanWindow *number = PLAN_NEW(ex->cx, Window, WINDOW, nowhere);
    number->window_function = call_of(ex, "row_number", 0, NULL);
    for (size_t i = 0; i < distinct->column_names.count; i++)
        plan_list_add(ex->cx, &number->partition_spec,
                      column_named(ex, distinct->column_names.items[i]));
    plan_list_add(ex->cx, &number->order_spec,
                  ascending(ex, column_named(ex, distinct->column_names.items[0])));
    PlanNode *operands[] = {&number->node, plan_literal_integer(ex->cx, TYPE_INTEGER, 1)};
    PlanQualify *qualify = PLAN_NEW(ex->cx, Qualify, QUALIFY, nowhere);
    qualify->input = ex->input;
    qualify->condition = call_of(ex, "=", 2, operands);
    return &qualify->node;
}

/* The last rows of an order are the first ones of its reverse, put back in order. */
static PlanNode *expand_tail(const Expansion *ex, PlanNode *node)
{
    if (ex->input->kind != PLAN_SORT)
        return refuse(ex, "tail() of rows without an order");
    PlanSort *sort = PLAN_AS(Sort, SORT, ex->input);
    PlanSort *back = PLAN_NEW(ex->cx, Sort, SORT, nowhere);
    back->input = sort->input;
    back->is_global = true;
    back->order = plan_reverse_order(ex->cx, &sort->order);
    PlanLimit *limit = PLAN_NEW(ex->cx, Limit, LIMIT, nowhere);
    limit->input = &back->node;
    limit->limit = ((PlanTail *)node)->limit;
    sort->input = &limit->node;
    sort->node.schema = NULL;
    return &sort->node;
}

/* ---- rows as they are ------------------------------------------------------------------------------------- */

static PlanNode *expand_collect_metrics(const Expansion *ex, PlanNode *node)
{
    diag_emit(ex->cx->diags, FDM202, nowhere,
              "the metrics that observe() collects as '%.*s' are left out: the rows are the same",
              STR_ARG(((PlanCollectMetrics *)node)->name.text));
    return ex->input;
}

static PlanNode *expand_watermark(const Expansion *ex, PlanNode *node)
{
    (void)node;
    diag_emit(ex->cx->diags, PRF201, nowhere,
              "withWatermark() is left out: it only matters to streams");
    return ex->input;
}

/* The input, which takes the place of the relation over it, and may be meant by the number of either. */
static PlanNode *same_relation(const Expansion *ex)
{
    PlanHint *same = PLAN_NEW(ex->cx, Hint, HINT, nowhere);
    same->input = ex->input;
    return &same->node;
}

/* ---- all of them ------------------------------------------------------------------------------------------ */

typedef struct ExpansionRow {
    PlanKind kind;
    PlanNode *(*expand)(const Expansion *ex, PlanNode *node);
} ExpansionRow;

static const ExpansionRow rows[] = {
    {PLAN_WITH_COLUMNS, expand_with_columns},
    {PLAN_WITH_COLUMNS_RENAMED, expand_renamed},
    {PLAN_DROP, expand_drop},
    {PLAN_TO_SCHEMA, expand_to_schema},
    {PLAN_NA_FILL, expand_fill},
    {PLAN_NA_DROP, expand_drop_na},
    {PLAN_NA_REPLACE, expand_replace},
    {PLAN_STAT_COV, expand_cov},
    {PLAN_STAT_CORR, expand_corr},
    {PLAN_STAT_APPROX_QUANTILE, expand_approx_quantile},
    {PLAN_STAT_SAMPLE_BY, expand_sample_by},
    {PLAN_TAIL, expand_tail},
    {PLAN_DEDUPLICATE, expand_deduplicate},
    {PLAN_COLLECT_METRICS, expand_collect_metrics},
    {PLAN_WITH_WATERMARK, expand_watermark},
};

/* DISTINCT, as SQL has it. */
static bool is_plain_distinct(const PlanNode *node)
{
    return node->kind == PLAN_DEDUPLICATE &&
           ((const PlanDeduplicate *)node)->column_names.count == 0;
}

bool expand_dataframe_relation(Analyzer *an, PlanNode **place)
{
    PlanNode *node = *place;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (rows[i].kind != (PlanKind)node->kind || is_plain_distinct(node))
            continue;
        Expansion ex = {.an = an, .cx = an->cx};
        /* All of them have their input first. */
        PlanNode **input = &((PlanWithColumns *)node)->input;
        analyze_relation(an, input);
        ex.input = *input;
        ex.schema = ex.input->schema;
        *place = rows[i].expand(&ex, node);
        if ((*place)->plan_id != 0 && node->plan_id != 0 && *place == ex.input)
            *place = same_relation(&ex);
        if ((*place)->plan_id == 0)
            (*place)->plan_id = node->plan_id;
        return true;
    }
    return false;
}
