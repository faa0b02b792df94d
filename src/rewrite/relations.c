/* relations.c - relations that Snowflake has not, or has otherwise. */
#include "rewrite/relations.h"

#include "rewrite/generators.h"
#include "rewrite/nested.h"
#include "sema/sema.h"

static PlanNode *refuse(Rewriter *rw, PlanNode *node, PlanNode *input, const char *what)
{
    diag_emit(rw->cx->diags, CNV201, node->origin, "%s not converted yet", what);
    return input;
}

/* ---- clauses ------------------------------------------------------------------------------------ */

/* Hints steer Spark's optimizer and never change a result. */
static PlanNode *drop_hint(Rewriter *rw, PlanNode *node)
{
    PlanHint *hint = (PlanHint *)node;
    diag_emit(rw->cx->diags, PRF201, node->origin, "the hint %.*s is left out: Snowflake has none",
              STR_ARG(hint->name));
    return hint->input;
}

/* SORT BY orders within Spark's partitions: an order of all rows is one of each partition too. */
static PlanNode *widen_local_sort(Rewriter *rw, PlanNode *node)
{
    PlanSort *sort = (PlanSort *)node;
    if (!sort->is_global)
        diag_emit(rw->cx->diags, PRF201, node->origin,
                  "SORT BY becomes ORDER BY: it orders only within partitions, which Snowflake has "
                  "not");
    sort->is_global = true;
    return node;
}

/* Whether the columns of a join's left side start with its keys, as its result does. */
static bool keys_are_first(const PlanJoin *join)
{
    const Schema *left = join->left->schema;
    for (size_t i = 0; i < join->using_columns.count; i++)
        if (left == NULL || i >= left->count ||
            !str_equal_nocase(left->columns[i]->name, join->using_columns.items[i].text))
            return false;
    return true;
}

/* SELECT keys, * EXCLUDE (keys) */
static PlanNode *with_keys_first(Rewriter *rw, PlanNode *input, const PlanNames *keys)
{
    PlanProject *project = PLAN_NEW(rw->cx, Project, PROJECT, input->origin);
    project->input = input;
    for (size_t i = 0; i < keys->count; i++) {
        PlanUnresolvedAttribute *key = PLAN_NEW(rw->cx, UnresolvedAttribute, UNRESOLVED_ATTRIBUTE,
                                                input->origin);
        plan_names_add(rw->cx, &key->parts, keys->items[i]);
        plan_list_add(rw->cx, &project->expressions, &key->node);
    }
    PlanUnresolvedStar *rest = PLAN_NEW(rw->cx, UnresolvedStar, UNRESOLVED_STAR, input->origin);
    rest->except = *keys;
    plan_list_add(rw->cx, &project->expressions, &rest->node);
    return &project->node;
}

/* a LEFT SEMI JOIN b ON c keeps the rows of a for which EXISTS (SELECT 1 FROM b WHERE c). */
static PlanNode *semi_join_to_exists(Rewriter *rw, PlanNode *node)
{
    PlanJoin *join = (PlanJoin *)node;
    if (join->join_type != PLAN_JOIN_LEFT_SEMI && join->join_type != PLAN_JOIN_LEFT_ANTI)
        return node;
    /* A table in SQL text keeps its name, so nothing can be put around it. */
    bool moves_keys = !keys_are_first(join);
    if (join->natural || (join->using_columns.count > 0 && join->join_condition == NULL) ||
        (moves_keys && node->plan_id == 0))
        return refuse(rw, node, join->left, "a semi or anti join with USING or NATURAL is");
    PlanNode *input = join->right;
    if (join->join_condition != NULL) {
        PlanFilter *inner = PLAN_NEW(rw->cx, Filter, FILTER, join->join_condition->origin);
        inner->input = join->right;
        inner->condition = join->join_condition;
        input = &inner->node;
    }
    PlanProject *one = PLAN_NEW(rw->cx, Project, PROJECT, node->origin);
    one->input = input;
    plan_list_add(rw->cx, &one->expressions, sf_integer(rw, 1));
    PlanSubqueryExpression *exists = PLAN_NEW(rw->cx, SubqueryExpression, SUBQUERY_EXPRESSION,
                                              node->origin);
    exists->subquery_type = PLAN_SUBQUERY_EXISTS;
    exists->negated = join->join_type == PLAN_JOIN_LEFT_ANTI;
    exists->relation = &one->node;
    exists->node.type = type_simple(TYPE_BOOLEAN);
    PlanFilter *filter = PLAN_NEW(rw->cx, Filter, FILTER, node->origin);
    filter->input = join->left;
    filter->condition = &exists->node;
    return moves_keys ? with_keys_first(rw, &filter->node, &join->using_columns) : &filter->node;
}

/* Snowflake's LIMIT and OFFSET take a constant; what gets its value later is taken for one. */
static bool is_count(const PlanNode *value)
{
    return value->kind == PLAN_LITERAL || value->kind == PLAN_PARAMETER || plan_is_template(value);
}

static PlanNode *check_limit(Rewriter *rw, PlanNode *node)
{
    PlanLimit *limit = (PlanLimit *)node;
    if (!is_count(limit->limit))
        return refuse(rw, node, limit->input, "a LIMIT that is not a number is");
    return node;
}

static PlanNode *check_offset(Rewriter *rw, PlanNode *node)
{
    PlanOffset *offset = (PlanOffset *)node;
    if (!is_count(offset->offset))
        return refuse(rw, node, offset->input, "an OFFSET that is not a number is");
    return node;
}

/* A number of 0 to 99 that depends on the row and the seed alone, as far as rows differ. */
static PlanNode *split_number(Rewriter *rw, const PlanSample *sample)
{
    const Schema *schema = sample->input->schema;
    PlanTargetCall *hash = PLAN_NEW(rw->cx, TargetCall, TARGET_CALL, sample->node.origin);
    hash->name = STR("HASH");
    for (size_t i = 0; i < schema->count; i++)
        if (!schema->columns[i]->hidden)
            plan_list_add(rw->cx, &hash->arguments,
                          sf_name(rw, (PlanName){.text = schema->columns[i]->name,
                                                 .quoted = schema->columns[i]->quoted}));
    if (sample->seed != NULL)
        plan_list_add(rw->cx, &hash->arguments, sample->seed);
    PlanNode *number = sf_call2(rw, sample->node.origin, "MOD",
                                sf_call1(rw, sample->node.origin, "ABS", &hash->node),
                                sf_integer(rw, 1000000));
    return sf_operator2(rw, sample->node.origin, SF_DIVIDE, number, sf_integer(rw, 10000));
}

/* randomSplit(): each part takes a range of the hash values of the rows. */
static PlanNode *rewrite_split(Rewriter *rw, PlanSample *sample)
{
    if (sample->input->schema == NULL || sample->input->schema->open)
        return refuse(rw, &sample->node, sample->input,
                      "randomSplit() of a table whose columns are not known is");
    diag_emit(rw->cx->diags, FDM203, sample->node.origin,
              "a random split has other rows than Spark's, and equal rows stay together");
    PlanFilter *filter = PLAN_NEW(rw->cx, Filter, FILTER, sample->node.origin);
    filter->input = sample->input;
    PlanNode *above = sf_operator2(rw, sample->node.origin, SF_GREATER_EQUAL,
                                   split_number(rw, sample), sample->lower);
    PlanNode *below = sf_operator2(rw, sample->node.origin, SF_LESS, split_number(rw, sample),
                                   sample->amount);
    filter->condition = sf_operator2(rw, sample->node.origin, SF_AND, above, below);
    return &filter->node;
}

/* A seed picks other rows in Snowflake, and is allowed on tables only: it would promise too much. */
static PlanNode *rewrite_sample(Rewriter *rw, PlanNode *node)
{
    PlanSample *sample = (PlanSample *)node;
    if (sample->is_split)
        return rewrite_split(rw, sample);
    if (sample->amount->kind != PLAN_LITERAL)
        return refuse(rw, node, sample->input,
                      "a sample of what is no constant share of the rows is");
    diag_emit(rw->cx->diags, FDM203, node->origin, "a random sample has other rows than Spark's%s",
              sample->seed != NULL ? ", and the seed is left out" : "");
    sample->seed = NULL;
    return node;
}

static PlanNode *simplify_condition(Rewriter *rw, PlanNode *node)
{
    PlanFilter *filter = (PlanFilter *)node;
    filter->condition = rewrite_condition(rw, filter->condition);
    return node;
}

/* SELECT (a, b) is a struct. */
static PlanNode *rewrite_rows_to_structs(Rewriter *rw, PlanNode *node)
{
    const PlanList *items = &((PlanProject *)node)->expressions;
    for (size_t i = 0; i < items->count; i++)
        items->items[i] = nested_row_as_struct(rw, items->items[i]);
    return node;
}

/* Snowflake knows a table's past from its own history. */
static PlanNode *rewrite_read(Rewriter *rw, PlanNode *node)
{
    PlanRead *read = (PlanRead *)node;
    if (read->timestamp_as_of == NULL)
        return node;
    rewrite_doubt(rw, FDM205, node->origin,
                  "Snowflake looks back only as far as it has kept the table's history itself "
                  "(DATA_RETENTION_TIME_IN_DAYS)");
    read->timestamp_as_of = rewrite_cast_value(rw, read->timestamp_as_of->origin,
                                               read->timestamp_as_of, type_simple(TYPE_TIMESTAMP),
                                               false);
    return node;
}

/* A view that hides a table in Spark cannot have its name in Snowflake. */
static PlanNode *rename_view(Rewriter *rw, PlanNode *node)
{
    PlanCreateView *view = (PlanCreateView *)node;
    const Str *stored = view->temporary && rw->cx->catalog != NULL
                            ? catalog_stored_name(rw->cx->catalog, rw->cx->arena, &view->name)
                            : NULL;
    if (stored == NULL)
        return node;
    Diagnostic *diagnostic = diag_emit(rw->cx->diags, FDM305, node->origin,
                                       "the temporary view %.*s has the name of a table, which it "
                                       "hides in Spark only: it is called %.*s here",
                                       STR_ARG(view->name.items[0].text), STR_ARG(*stored));
    diag_add_help(rw->cx->diags, diagnostic,
                  "what is converted without this statement reads the table");
    view->name.items[0].text = *stored;
    return node;
}

bool relation_is_refused(Rewriter *rw, const PlanNode *node)
{
    const char *what = NULL;
    switch (node->kind) {
    case PLAN_TABLE_FUNCTION:
        if (!is_known_table_function((const PlanTableFunction *)node))
            what = "a table-valued function";
        break;
    default: break;
    }
    if (what == NULL)
        return false;
    diag_emit(rw->cx->diags, CNV201, node->origin, "%s is not converted yet", what);
    return true;
}

const RelationRewrite relation_rewrites[] = {
    {PLAN_READ, load_files},
    {PLAN_WRITE_FILES, unload_files},
    {PLAN_READ, rewrite_read},
    {PLAN_CREATE_VIEW, rename_view},
    {PLAN_HINT, drop_hint},
    {PLAN_SORT, widen_local_sort},
    {PLAN_JOIN, semi_join_to_exists},
    {PLAN_SET_OPERATION, rewrite_set_operation},
    {PLAN_LIMIT, check_limit},
    {PLAN_OFFSET, check_offset},
    {PLAN_FILTER, simplify_condition},
    {PLAN_SAMPLE, rewrite_sample},
    {PLAN_GENERATE, rewrite_generate},
    {PLAN_INLINE_TABLE, rewrite_inline_table},
    {PLAN_PROJECT, rewrite_generated_project},
    {PLAN_PROJECT, rewrite_rows_to_structs},
    {PLAN_TABLE_FUNCTION, rewrite_table_function},
    {PLAN_KIND_COUNT, NULL},
};

const RelationRewrite relation_expansions[] = {
    {PLAN_PIVOT, expand_pivot}, {PLAN_UNPIVOT, expand_unpivot}, {PLAN_AGGREGATE, expand_aggregate},
    {PLAN_JOIN, expand_join},   {PLAN_SORT, expand_sort},       {PLAN_KIND_COUNT, NULL},
};
