/* dataframe.c - relations that only DataFrames have, as the projections and filters that they mean
 * (what Spark Connect's planner and Dataset do). Each needs the columns of its input, so this is part
 * of the analysis. */
#include "plan/literal.h"
#include "sema/expansion.h"

static const Span nowhere = {0, 0};

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

static PlanNode *expand_with_columns(const Expansion *ex, PlanNode *node)
{
    const PlanWithColumns *with = (PlanWithColumns *)node;
    PlanProject *project = ex_project(ex);
    if (ex->schema->open) {
        ex_add_star(ex, project);
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
                          alias != NULL ? alias : ex_attribute(ex, column));
    }
    for (size_t i = 0; i < with->aliases.count; i++) {
        PlanNode *alias = with->aliases.items[i];
        if (ex->schema->open || ex_column(ex, ((PlanAlias *)alias)->name.items[0].text) == NULL)
            plan_list_add(ex->cx, &project->expressions, alias);
    }
    return &project->node;
}

static PlanNode *expand_renamed(const Expansion *ex, PlanNode *node)
{
    const PlanWithColumnsRenamed *renamed = (PlanWithColumnsRenamed *)node;
    if (ex->schema->open)
        return ex_refuse_unknown(ex, "withColumnsRenamed()");
    PlanProject *project = ex_project(ex);
    for (size_t i = 0; i < ex->schema->count; i++) {
        Column *column = ex->schema->columns[i];
        PlanName name = ex_name(column);
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
        PlanNode *attribute = ex_attribute(ex, column);
        plan_list_add(ex->cx, &project->expressions,
                      changed ? ex_alias(ex, attribute, name) : attribute);
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

/* What clauses that keep the columns work on. */
static PlanNode *below_clauses(PlanNode *relation)
{
    for (;;) {
        switch (relation->kind) {
        case PLAN_FILTER:
        case PLAN_SORT:
        case PLAN_LIMIT:
        case PLAN_OFFSET:
        case PLAN_HINT:
        case PLAN_QUALIFY: relation = ((PlanFilter *)relation)->input; break;
        default: return relation;
        }
    }
}

/* All columns but some where not all are known: a star for each joined relation. False if it is not known
 * whose the columns are. */
static bool add_stars_without(const Expansion *ex, PlanProject *project, const PlanDrop *drop,
                              PlanNode *relation)
{
    if (drop->columns.count > 0)
        relation = below_clauses(relation);
    const PlanJoin *join = (const PlanJoin *)relation;
    if (relation->kind == PLAN_JOIN && drop->columns.count > 0) {
        bool shows_both = join->join_type != PLAN_JOIN_LEFT_SEMI &&
                          join->join_type != PLAN_JOIN_LEFT_ANTI &&
                          join->using_columns.count == 0 && !join->natural;
        return shows_both && add_stars_without(ex, project, drop, join->left) &&
               add_stars_without(ex, project, drop, join->right);
    }
    PlanUnresolvedStar *star = ex_add_star(ex, project);
    if (relation->schema != ex->schema)
        star->table = relation->schema;
    for (size_t i = 0; i < drop->column_names.count; i++)
        plan_names_add(ex->cx, &star->except, drop->column_names.items[i]);
    for (size_t i = 0; i < drop->columns.count; i++) {
        const PlanUnresolvedAttribute *attribute =
            (PlanUnresolvedAttribute *)drop->columns.items[i];
        if (attribute->node.kind != PLAN_UNRESOLVED_ATTRIBUTE || attribute->parts.count != 1 ||
            (attribute->column == NULL && relation->schema != ex->schema))
            return false;
        if (attribute->column == NULL || is_column_of(relation, attribute->column))
            plan_names_add(ex->cx, &star->except, attribute->parts.items[0]);
    }
    return true;
}

static PlanNode *expand_drop(const Expansion *ex, PlanNode *node)
{
    PlanDrop *drop = (PlanDrop *)node;
    PlanProject *project = ex_project(ex);
    Scope scope = scope_over(ex->an, ex->input);
    analyze_expressions(ex->an, &scope, &drop->columns);
    if (ex->schema->open)
        return add_stars_without(ex, project, drop, ex->input)
                   ? &project->node
                   : ex_refuse_unknown(ex, "drop() of a column that is given as an expression");
    for (size_t i = 0; i < ex->schema->count; i++) {
        Column *column = ex->schema->columns[i];
        if (!column->hidden && !is_named(ex, &drop->column_names, column->name) &&
            !is_dropped(ex, &drop->columns, column))
            plan_list_add(ex->cx, &project->expressions, ex_attribute(ex, column));
    }
    if (project->expressions.count == 0) {
        diag_emit(ex->cx->diags, FDM206, nowhere,
                  "rows without columns get one of NULLs: SQL has no others");
        plan_list_add(ex->cx, &project->expressions,
                      plan_literal_null(ex->cx, type_simple(TYPE_VOID)));
    }
    return &project->node;
}

static PlanNode *expand_to_schema(const Expansion *ex, PlanNode *node)
{
    const Type *schema = ((PlanToSchema *)node)->schema;
    if (!type_is(schema, TYPE_STRUCT))
        return ex_refuse(ex, "to() of what is no schema");
    PlanProject *project = ex_project(ex);
    for (size_t i = 0; i < schema->field_count; i++) {
        const TypeField *field = &schema->fields[i];
        PlanUnresolvedAttribute *attribute = PLAN_NEW(ex->cx, UnresolvedAttribute,
                                                      UNRESOLVED_ATTRIBUTE, nowhere);
        plan_names_add(ex->cx, &attribute->parts, (PlanName){.text = field->name});
        plan_list_add(ex->cx, &project->expressions,
                      ex_alias(ex, ex_cast(ex, &attribute->node, field->type),
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
    PlanNode *arguments[] = {ex_attribute(ex, column),
                             plan_literal_null(ex->cx, type_simple(TYPE_VOID))};
    if (!type_is_fractional(column->type))
        return arguments[0];
    return ex_call(ex, "nanvl", 2, arguments);
}

static PlanNode *filled(const Expansion *ex, Column *column, PlanNode *value)
{
    if (!type_equal(column->type, value->type))
        value = ex_cast(ex, plan_copy(ex->cx, value), column->type);
    PlanNode *arguments[] = {without_nan(ex, column), value};
    return ex_alias(ex, ex_call(ex, "coalesce", 2, arguments), ex_name(column));
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
        return ex_refuse_unknown(ex, "na.fill()");
    if (fill->values.count == 0)
        return ex_refuse(ex, "na.fill() without a value");
    PlanProject *project = ex_project(ex);
    for (size_t i = 0; i < ex->schema->count; i++) {
        Column *column = ex->schema->columns[i];
        PlanNode *value = fill_value(ex, fill, column);
        if (!column->hidden)
            plan_list_add(ex->cx, &project->expressions,
                          value == NULL ? ex_attribute(ex, column) : filled(ex, column, value));
    }
    return &project->node;
}

static PlanNode *is_present(const Expansion *ex, Column *column)
{
    PlanNode *value = without_nan(ex, column);
    return ex_call(ex, "isnotnull", 1, &value);
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
    return left == NULL ? right : ex_call(ex, operator_, 2, operands);
}

/* Rows with at least so many values; without a number, in all of the columns. */
static PlanNode *expand_drop_na(const Expansion *ex, PlanNode *node)
{
    const PlanNADrop *drop = (PlanNADrop *)node;
    if (ex->schema->open && drop->cols.count == 0)
        return ex_refuse_unknown(ex, "na.drop()");
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
        PlanNode *operands[] = {ex_attribute(ex, column),
                                ex_cast(ex, plan_copy(ex->cx, pair->old_value), column->type)};
        plan_list_add(ex->cx, &result->branches, ex_call(ex, "=", 2, operands));
        plan_list_add(ex->cx, &result->branches,
                      ex_cast(ex, plan_copy(ex->cx, pair->new_value), column->type));
    }
    if (result->branches.count == 0)
        return ex_attribute(ex, column);
    result->otherwise = ex_attribute(ex, column);
    return ex_alias(ex, &result->node, ex_name(column));
}

static PlanNode *expand_replace(const Expansion *ex, PlanNode *node)
{
    const PlanNAReplace *replace = (PlanNAReplace *)node;
    if (ex->schema->open)
        return ex_refuse_unknown(ex, "na.replace()");
    PlanProject *project = ex_project(ex);
    for (size_t i = 0; i < ex->schema->count; i++) {
        Column *column = ex->schema->columns[i];
        if (!column->hidden)
            plan_list_add(ex->cx, &project->expressions,
                          is_selected(ex, &replace->cols, column)
                              ? replaced(ex, &replace->replacements, column)
                              : ex_attribute(ex, column));
    }
    return &project->node;
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
    PlanNode *operands[] = {ex_call(ex, "rand", seed != NULL, &seed), &fraction->node};
    PlanFilter *filter = PLAN_NEW(ex->cx, Filter, FILTER, nowhere);
    filter->input = ex->input;
    filter->condition = ex_call(ex, "<", 2, operands);
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
    number->window_function = ex_call(ex, "row_number", 0, NULL);
    for (size_t i = 0; i < distinct->column_names.count; i++)
        plan_list_add(ex->cx, &number->partition_spec,
                      ex_named(ex, distinct->column_names.items[i]));
    plan_list_add(ex->cx, &number->order_spec,
                  ascending(ex, ex_named(ex, distinct->column_names.items[0])));
    PlanNode *operands[] = {&number->node, plan_literal_integer(ex->cx, TYPE_INTEGER, 1)};
    PlanQualify *qualify = PLAN_NEW(ex->cx, Qualify, QUALIFY, nowhere);
    qualify->input = ex->input;
    qualify->condition = ex_call(ex, "=", 2, operands);
    return &qualify->node;
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
    {PLAN_STAT_DESCRIBE, expand_describe},
    {PLAN_STAT_SUMMARY, expand_summary},
    {PLAN_STAT_FREQ_ITEMS, expand_freq_items},
    {PLAN_STAT_CROSSTAB, expand_crosstab},
    {PLAN_TRANSPOSE, expand_transpose},
    {PLAN_AS_OF_JOIN, expand_as_of_join},
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
