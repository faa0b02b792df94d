/* relations.c - relations that Snowflake has not, or has otherwise. */
#include "rewrite/relations.h"

#include "rewrite/generators.h"
#include "rewrite/nested.h"

static PlanNode *refuse(Rewriter *rw, PlanNode *node, PlanNode *input, const char *what)
{
    diag_emit(rw->cx->diags, CNV201, node->origin, "%s not converted yet", what);
    return input;
}

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

/* a LEFT SEMI JOIN b ON c keeps the rows of a for which EXISTS (SELECT 1 FROM b WHERE c). */
static PlanNode *semi_join_to_exists(Rewriter *rw, PlanNode *node)
{
    PlanJoin *join = (PlanJoin *)node;
    if (join->join_type != PLAN_JOIN_LEFT_SEMI && join->join_type != PLAN_JOIN_LEFT_ANTI)
        return node;
    if (join->using_columns.count > 0 || join->natural)
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
    return &filter->node;
}

/* Snowflake's LIMIT takes a constant; a template is taken for one. */
static PlanNode *check_limit(Rewriter *rw, PlanNode *node)
{
    PlanLimit *limit = (PlanLimit *)node;
    if (limit->limit->kind != PLAN_LITERAL && !plan_is_template(limit->limit))
        return refuse(rw, node, limit->input, "a LIMIT that is not a number is");
    return node;
}

static PlanNode *check_offset(Rewriter *rw, PlanNode *node)
{
    PlanOffset *offset = (PlanOffset *)node;
    if (offset->offset->kind != PLAN_LITERAL && !plan_is_template(offset->offset))
        return refuse(rw, node, offset->input, "an OFFSET that is not a number is");
    return node;
}

/* A seed picks other rows in Snowflake, and is allowed on tables only: it would promise too much. */
static PlanNode *rewrite_sample(Rewriter *rw, PlanNode *node)
{
    PlanSample *sample = (PlanSample *)node;
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
