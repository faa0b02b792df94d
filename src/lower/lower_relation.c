/* lower_relation.c - FROM clauses: relations, joins, aliases. */
#include "core/template.h"
#include <stdlib.h>

#include "lower/internal.h"

static PlanNode *lower_relation(Lowerer *lo, AstNode *relation);

/* ---- aliases and samples ----------------------------------------------------------------------- */

static PlanNode *lower_alias(Lowerer *lo, AstNode *node, PlanNode *input)
{
    if (node == NULL)
        return input;
    const AstTableAlias *alias = AST_AS(TableAlias, TABLE_ALIAS, node);
    if (alias->columns.count > 0) {
        PlanToDF *names = PLAN_NEW(lo->cx, ToDF, TO_DF, node->span);
        names->input = input;
        names->column_names = lower_identifiers(lo, &alias->columns);
        input = &names->node;
    }
    if (alias->name == NULL)
        return input;
    PlanSubqueryAlias *plan = PLAN_NEW(lo->cx, SubqueryAlias, SUBQUERY_ALIAS,
                                       span_join(input->origin, node->span));
    plan->input = input;
    plan->alias = lower_identifier(alias->name);
    return &plan->node;
}

/* BUCKET x OUT OF y as a percentage. */
static PlanNode *bucket_share(Lowerer *lo, const PlanNode *bucket, const PlanNode *buckets)
{
    PlanLiteral *share = PLAN_NEW(lo->cx, Literal, LITERAL,
                                  span_join(bucket->origin, buckets->origin));
    double x = strtod(str_copy(lo->cx->arena, ((const PlanLiteral *)bucket)->text).p, NULL);
    double y = strtod(str_copy(lo->cx->arena, ((const PlanLiteral *)buckets)->text).p, NULL);
    share->text = str_format(lo->cx->arena, "%.6f", y > 0 ? 100 * x / y : 0);
    share->node.type = type_simple(TYPE_DECIMAL);
    return &share->node;
}

PlanNode *lower_sample(Lowerer *lo, AstNode *node, PlanNode *input)
{
    if (node == NULL)
        return input;
    const AstSample *sample = AST_AS(Sample, SAMPLE, node);
    bool is_bucket = sample->kind == AST_SAMPLE_BUCKET && sample->on == NULL;
    if (sample->kind != AST_SAMPLE_ROWS && sample->kind != AST_SAMPLE_PERCENT && !is_bucket) {
        diag_emit(lo->cx->diags, CNV201, node->span,
                  "this form of TABLESAMPLE has no form in Snowflake");
        return input;
    }
    if (sample->kind == AST_SAMPLE_ROWS) {
        /* No sample but the first rows, to Spark (AstBuilder.withSample). */
        PlanLimit *limit = PLAN_NEW(lo->cx, Limit, LIMIT, node->span);
        limit->input = input;
        limit->limit = lower_expr(lo, sample->amount);
        return &limit->node;
    }
    PlanSample *plan = PLAN_NEW(lo->cx, Sample, SAMPLE, node->span);
    plan->input = input;
    plan->amount = lower_expr(lo, sample->amount);
    if (is_bucket)
        plan->amount = bucket_share(lo, plan->amount, lower_expr(lo, sample->out_of));
    if (sample->seed != NULL)
        plan->seed = lower_expr(lo, sample->seed);
    return &plan->node;
}

/* ---- relations ------------------------------------------------------------------------------- */

PlanNode *lower_values(Lowerer *lo, AstNode *node)
{
    const AstValues *values = AST_AS(Values, VALUES, node);
    PlanInlineTable *table = PLAN_NEW(lo->cx, InlineTable, INLINE_TABLE, node->span);
    for (uint32_t i = 0; i < values->rows.count; i++) {
        AstNode *row = values->rows.items[i];
        PlanRowConstructor *plan = PLAN_NEW(lo->cx, RowConstructor, ROW_CONSTRUCTOR, row->span);
        if (row->kind == AST_ROW)
            plan->values = lower_exprs(lo, &((AstRow *)row)->items);
        else
            plan_list_add(lo->cx, &plan->values, lower_expr(lo, row));
        plan_list_add(lo->cx, &table->rows, &plan->node);
    }
    return &table->node;
}

PlanNode *lower_values_relation(Lowerer *lo, AstNode *node)
{
    const AstValuesRelation *values = AST_AS(ValuesRelation, VALUES_RELATION, node);
    return lower_alias(lo, values->alias, lower_values(lo, values->values));
}

static void refuse_clause(Lowerer *lo, const AstNode *clause, const char *name)
{
    if (clause != NULL)
        diag_emit(lo->cx->diags, CNV201, clause->span, "%s is not converted yet", name);
}

static PlanNode *lower_table(Lowerer *lo, const AstTableRef *table)
{
    if (table->stream)
        refuse_clause(lo, &table->node, "STREAM");
    if (table->options.count > 0)
        refuse_clause(lo, table->options.items[0], "an option of a table");
    refuse_clause(lo, table->watermark, "WATERMARK");
    PlanRead *read = PLAN_NEW(lo->cx, Read, READ, table->name->span);
    read->name = lower_name(lo, table->name);
    const AstTimeTravel *travel = (const AstTimeTravel *)table->time_travel;
    if (travel != NULL && travel->kind == AST_TRAVEL_TIMESTAMP)
        read->timestamp_as_of = lower_expr(lo, travel->value);
    else
        refuse_clause(lo, table->time_travel, "the version of a table");
    return lower_alias(lo, table->alias, lower_sample(lo, table->sample, &read->node));
}

static PlanNode *lower_table_function(Lowerer *lo, const AstTableFunction *table)
{
    const AstCall *call = AST_AS(Call, CALL, table->call);
    refuse_clause(lo, table->watermark, "WATERMARK");
    PlanTableFunction *plan = PLAN_NEW(lo->cx, TableFunction, TABLE_FUNCTION, table->node.span);
    plan->function_name = str_lower(lo->cx->arena, lower_name_text(lo, call->name));
    plan->arguments = lower_exprs(lo, &call->arguments);
    return lower_alias(lo, table->alias, &plan->node);
}

static PlanJoinType join_type(AstJoinKind kind)
{
    switch (kind) {
    case AST_JOIN_CROSS: return PLAN_JOIN_CROSS;
    case AST_JOIN_LEFT: return PLAN_JOIN_LEFT_OUTER;
    case AST_JOIN_RIGHT: return PLAN_JOIN_RIGHT_OUTER;
    case AST_JOIN_FULL: return PLAN_JOIN_FULL_OUTER;
    case AST_JOIN_SEMI: return PLAN_JOIN_LEFT_SEMI;
    case AST_JOIN_ANTI: return PLAN_JOIN_LEFT_ANTI;
    case AST_JOIN_INNER: break;
    }
    return PLAN_JOIN_INNER;
}

/* Whether a relation of the list was written with LATERAL. */
static bool is_lateral(const AstNode *relation)
{
    return (relation->kind == AST_SUBQUERY_RELATION &&
            ((const AstSubqueryRelation *)relation)->lateral) ||
           (relation->kind == AST_TABLE_FUNCTION && ((const AstTableFunction *)relation)->lateral);
}

PlanNode *lower_join(Lowerer *lo, const AstJoin *join, PlanNode *left)
{
    PlanJoin *plan = PLAN_NEW(lo->cx, Join, JOIN, join->node.span);
    plan->left = left;
    plan->right = lower_relation(lo, join->right);
    plan->join_type = join_type(join->kind);
    plan->natural = join->natural;
    plan->lateral = join->lateral || is_lateral(join->right);
    plan->using_columns = lower_identifiers(lo, &join->using);
    if (join->on != NULL)
        plan->join_condition = lower_expr(lo, join->on);
    return &plan->node;
}

/* (${relation}): what the template makes may be a query. */
static void keep_parentheses(Lowerer *lo, PlanNode *plan)
{
    if (plan->kind != PLAN_READ)
        return;
    const PlanNames *name = &((const PlanRead *)plan)->name;
    if (name->count == 1 && template_is_in(name->items[0].text))
        name->items[0].text = str_format(lo->cx->arena, "(%.*s)", STR_ARG(name->items[0].text));
}

static PlanNode *lower_relation(Lowerer *lo, AstNode *relation)
{
    switch (relation->kind) {
    case AST_TABLE_REF: return lower_table(lo, (AstTableRef *)relation);
    case AST_TABLE_FUNCTION: return lower_table_function(lo, (AstTableFunction *)relation);
    case AST_VALUES_RELATION: return lower_values_relation(lo, relation);
    case AST_SUBQUERY_RELATION: {
        const AstSubqueryRelation *subquery = (AstSubqueryRelation *)relation;
        Lowerer inner = {.cx = lo->cx};
        refuse_clause(lo, subquery->watermark, "WATERMARK");
        PlanNode *plan = lower_query(&inner, subquery->query);
        return lower_alias(lo, subquery->alias, lower_sample(lo, subquery->sample, plan));
    }
    case AST_PAREN_RELATION: {
        const AstParenRelation *paren = (AstParenRelation *)relation;
        refuse_clause(lo, paren->watermark, "WATERMARK");
        PlanNode *plan = lower_relation(lo, paren->relation);
        keep_parentheses(lo, plan);
        return lower_alias(lo, paren->alias, lower_sample(lo, paren->sample, plan));
    }
    case AST_JOIN: {
        const AstJoin *join = (AstJoin *)relation;
        return lower_join(lo, join, lower_relation(lo, join->left));
    }
    case AST_PIVOT:
        return lower_pivot(lo, relation, lower_relation(lo, ((AstPivot *)relation)->relation));
    case AST_UNPIVOT:
        return lower_unpivot(lo, relation, lower_relation(lo, ((AstUnpivot *)relation)->relation));
    default: break;
    }
    diag_emit(lo->cx->diags, CNV201, relation->span, "%s is not converted yet",
              ast_kind_info((AstKind)relation->kind)->name);
    return &PLAN_NEW(lo->cx, Project, PROJECT, relation->span)->node;
}

/* Join the next item of a FROM list to what stands before it. Spark applies an item's JOINs to the
 * whole product so far (a, b JOIN c is (a, b) JOIN c), unless spark.sql.ansi.relationPrecedence is
 * set: so the comma goes below the item's joins. */
static PlanNode *lower_comma_item(Lowerer *lo, AstNode *item, PlanNode *left)
{
    bool join_binds_tighter = options_ansi(lo->cx->options) &&
                              options_conf_bool(lo->cx->options,
                                                STR("spark.sql.ansi.relationPrecedence"), false);
    if (item->kind == AST_JOIN && !join_binds_tighter) {
        const AstJoin *join = (AstJoin *)item;
        return lower_join(lo, join, lower_comma_item(lo, join->left, left));
    }
    PlanNode *right = lower_relation(lo, item);
    PlanJoin *plan = PLAN_NEW(lo->cx, Join, JOIN, span_join(left->origin, right->origin));
    plan->left = left;
    plan->right = right;
    plan->join_type = PLAN_JOIN_CROSS;
    plan->comma = true;
    plan->lateral = is_lateral(item);
    return &plan->node;
}

PlanNode *lower_from(Lowerer *lo, const AstList *relations)
{
    PlanNode *plan = lower_relation(lo, relations->items[0]);
    for (uint32_t i = 1; i < relations->count; i++)
        plan = lower_comma_item(lo, relations->items[i], plan);
    return plan;
}
