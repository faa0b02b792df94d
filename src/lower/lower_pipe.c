/* lower_pipe.c - pipe operators (|>), PIVOT and UNPIVOT. Each operator works on the relation made by
 * what stands before it, so a chain becomes the plan that the same clauses make in a query.
 */
#include "lower/internal.h"

/* ---- PIVOT ----------------------------------------------------------------------------------- */

/* A column named by an identifier. */
static PlanNode *lower_column_name(Lowerer *lo, const AstNode *identifier)
{
    PlanUnresolvedAttribute *column = PLAN_NEW(lo->cx, UnresolvedAttribute, UNRESOLVED_ATTRIBUTE,
                                               identifier->span);
    plan_names_add(lo->cx, &column->parts, lower_identifier(identifier));
    return &column->node;
}

PlanNode *lower_pivot(Lowerer *lo, AstNode *node, PlanNode *input)
{
    const AstPivot *ast = AST_AS(Pivot, PIVOT, node);
    PlanPivot *pivot = PLAN_NEW(lo->cx, Pivot, PIVOT, node->span);
    pivot->input = input;
    pivot->group_by_rest = true;
    pivot->aggregate_expressions = lower_exprs(lo, &ast->aggregates);
    for (uint32_t i = 0; i < ast->columns.count; i++)
        plan_list_add(lo->cx, &pivot->col, lower_column_name(lo, ast->columns.items[i]));
    pivot->values = lower_exprs(lo, &ast->values);
    return &pivot->node;
}

/* ---- UNPIVOT --------------------------------------------------------------------------------- */

static PlanNode *lower_unpivot_value(Lowerer *lo, AstNode *node)
{
    const AstUnpivotColumn *ast = AST_AS(UnpivotColumn, UNPIVOT_COLUMN, node);
    PlanRowConstructor *row = PLAN_NEW(lo->cx, RowConstructor, ROW_CONSTRUCTOR, node->span);
    for (uint32_t i = 0; i < ast->names.count; i++) {
        PlanUnresolvedAttribute *column = PLAN_NEW(lo->cx, UnresolvedAttribute,
                                                   UNRESOLVED_ATTRIBUTE, ast->names.items[i]->span);
        column->parts = lower_name(lo, ast->names.items[i]);
        plan_list_add(lo->cx, &row->values, &column->node);
    }
    PlanNode *value = row->values.count == 1 ? row->values.items[0] : &row->node;
    if (ast->alias == NULL)
        return value;
    PlanAlias *alias = PLAN_NEW(lo->cx, Alias, ALIAS, node->span);
    alias->expr = value;
    plan_names_add(lo->cx, &alias->name, lower_identifier(ast->alias));
    return &alias->node;
}

static PlanNode *lower_subquery_alias(Lowerer *lo, const AstNode *name, PlanNode *input)
{
    PlanSubqueryAlias *alias = PLAN_NEW(lo->cx, SubqueryAlias, SUBQUERY_ALIAS,
                                        span_join(input->origin, name->span));
    alias->input = input;
    alias->alias = lower_identifier(name);
    return &alias->node;
}

PlanNode *lower_unpivot(Lowerer *lo, AstNode *node, PlanNode *input)
{
    const AstUnpivot *ast = AST_AS(Unpivot, UNPIVOT, node);
    PlanUnpivot *unpivot = PLAN_NEW(lo->cx, Unpivot, UNPIVOT, node->span);
    unpivot->input = input;
    unpivot->ids_are_rest = true;
    unpivot->include_nulls = ast->nulls == AST_UNPIVOT_NULLS_INCLUDE;
    unpivot->variable_column_name = lower_identifier(ast->name_column);
    unpivot->value_column_name = lower_identifiers(lo, &ast->value_columns);
    for (uint32_t i = 0; i < ast->columns.count; i++)
        plan_list_add(lo->cx, &unpivot->values, lower_unpivot_value(lo, ast->columns.items[i]));
    return ast->alias == NULL ? &unpivot->node
                              : lower_subquery_alias(lo, ast->alias, &unpivot->node);
}

/* ---- operators that only pipes have ------------------------------------------------------------ */

static PlanUnresolvedStar *add_star(Lowerer *lo, Span origin, PlanProject *project)
{
    PlanUnresolvedStar *star = PLAN_NEW(lo->cx, UnresolvedStar, UNRESOLVED_STAR, origin);
    plan_list_add(lo->cx, &project->expressions, &star->node);
    return star;
}

/* |> EXTEND items: SELECT *, items */
static PlanNode *lower_extend(Lowerer *lo, AstNode *node, PlanNode *input)
{
    const AstPipeExtend *extend = AST_AS(PipeExtend, PIPE_EXTEND, node);
    PlanProject *project = PLAN_NEW(lo->cx, Project, PROJECT, node->span);
    project->input = input;
    add_star(lo, (Span){node->span.start, node->span.start}, project);
    for (uint32_t i = 0; i < extend->items.count; i++)
        plan_list_add(lo->cx, &project->expressions, lower_expr(lo, extend->items.items[i]));
    return &project->node;
}

/* |> DROP columns: SELECT * EXCEPT (columns) */
static PlanNode *lower_drop(Lowerer *lo, AstNode *node, PlanNode *input)
{
    const AstPipeDrop *drop = AST_AS(PipeDrop, PIPE_DROP, node);
    PlanProject *project = PLAN_NEW(lo->cx, Project, PROJECT, node->span);
    project->input = input;
    PlanUnresolvedStar *star = add_star(lo, node->span, project);
    star->except = lower_identifiers(lo, &drop->columns);
    return &project->node;
}

/* |> SET x = e, y = f: one after the other, each sees the ones before (visitOperatorPipeSet). */
static PlanNode *lower_set(Lowerer *lo, AstNode *node, PlanNode *input)
{
    const AstPipeSet *set = AST_AS(PipeSet, PIPE_SET, node);
    for (uint32_t i = 0; i < set->assignments.count; i++) {
        AstNode *item = set->assignments.items[i];
        const AstPipeAssignment *assignment = AST_AS(PipeAssignment, PIPE_ASSIGNMENT, item);
        PlanAlias *alias = PLAN_NEW(lo->cx, Alias, ALIAS, item->span);
        alias->expr = lower_expr(lo, assignment->value);
        alias->name = lower_name(lo, assignment->name);
        PlanProject *project = PLAN_NEW(lo->cx, Project, PROJECT, item->span);
        project->input = input;
        plan_list_add(lo->cx, &add_star(lo, item->span, project)->replacements, &alias->node);
        input = &project->node;
    }
    return input;
}

static PlanNode *lower_where(Lowerer *lo, AstNode *node, PlanNode *input)
{
    PlanFilter *filter = PLAN_NEW(lo->cx, Filter, FILTER, node->span);
    filter->condition = lower_expr(lo, AST_AS(PipeWhere, PIPE_WHERE, node)->condition);
    filter->input = input;
    return &filter->node;
}

/* The item of a GROUP BY by position: positions count the columns of the input. */
static PlanNode *group_position(Lowerer *lo, PlanNode *item, const PlanNode *input)
{
    if (item->kind != PLAN_LITERAL || !type_is_integral(item->type))
        return item;
    const PlanLiteral *literal = (const PlanLiteral *)item;
    size_t position = 0;
    for (size_t i = 0; i < literal->text.n && position < UINT16_MAX; i++)
        position = position * 10 + (size_t)(literal->text.p[i] - '0');
    const PlanList *items = input->kind == PLAN_PROJECT ? &((const PlanProject *)input)->expressions
                                                        : &(const PlanList){0};
    for (size_t i = 0; i < items->count && i < position; i++) {
        const PlanNode *column = items->items[i];
        if (column->kind != PLAN_ALIAS && column->kind != PLAN_UNRESOLVED_ATTRIBUTE)
            break;
        if (i + 1 < position)
            continue;
        const PlanNames *names = column->kind == PLAN_ALIAS
                                     ? &((const PlanAlias *)column)->name
                                     : &((const PlanUnresolvedAttribute *)column)->parts;
        PlanUnresolvedAttribute *named = PLAN_NEW(lo->cx, UnresolvedAttribute, UNRESOLVED_ATTRIBUTE,
                                                  item->origin);
        plan_names_add(lo->cx, &named->parts, names->items[names->count - 1]);
        return &named->node;
    }
    diag_add_help(lo->cx->diags,
                  diag_emit(lo->cx->diags, CNV201, item->origin,
                            "a position in GROUP BY of |> AGGREGATE is not converted here"),
                  "write the name of the column");
    return item;
}

/* |> AGGREGATE items GROUP BY groups: the groups are the first columns of the result. */
static PlanNode *lower_aggregate(Lowerer *lo, AstNode *node, PlanNode *input)
{
    const AstPipeAggregate *ast = AST_AS(PipeAggregate, PIPE_AGGREGATE, node);
    PlanAggregate *aggregate = PLAN_NEW(lo->cx, Aggregate, AGGREGATE, node->span);
    aggregate->input = input;
    const AstList *groups = ast->group == NULL ? NULL
                                               : &AST_AS(GroupBy, GROUP_BY, ast->group)->items;
    for (uint32_t i = 0; groups != NULL && i < groups->count; i++) {
        PlanNode *item = group_position(lo, lower_expr(lo, groups->items[i]), input);
        plan_list_add(lo->cx, &aggregate->aggregate_expressions, item);
        plan_list_add(
            lo->cx, &aggregate->grouping_expressions,
            plan_copy(lo->cx, item->kind == PLAN_ALIAS ? ((PlanAlias *)item)->expr : item));
    }
    for (uint32_t i = 0; i < ast->items.count; i++)
        plan_list_add(lo->cx, &aggregate->aggregate_expressions,
                      lower_expr(lo, ast->items.items[i]));
    return &aggregate->node;
}

static PlanNode *lower_as(Lowerer *lo, AstNode *node, PlanNode *input)
{
    return lower_subquery_alias(lo, AST_AS(PipeAs, PIPE_AS, node)->name, input);
}

/* ---- chains -------------------------------------------------------------------------------------- */

static PlanNode *lower_pipe_join(Lowerer *lo, AstNode *node, PlanNode *input)
{
    return lower_join(lo, AST_AS(Join, JOIN, node), input);
}

typedef PlanNode *(*LowerPipeOperator)(Lowerer *lo, AstNode *node, PlanNode *input);

static const LowerPipeOperator operators[AST_KIND_COUNT] = {
    [AST_SELECT] = lower_select_over,
    [AST_SET_OPERATION] = lower_set_operation_over,
    [AST_QUERY] = lower_query_clauses,
    [AST_PIVOT] = lower_pivot,
    [AST_UNPIVOT] = lower_unpivot,
    [AST_SAMPLE] = lower_sample,
    [AST_JOIN] = lower_pipe_join,
    [AST_PIPE_EXTEND] = lower_extend,
    [AST_PIPE_SET] = lower_set,
    [AST_PIPE_DROP] = lower_drop,
    [AST_PIPE_AS] = lower_as,
    [AST_PIPE_WHERE] = lower_where,
    [AST_PIPE_AGGREGATE] = lower_aggregate,
};

/* What the first operator works on. TABLE t and FROM .. alone are the relation itself, whose names
 * the operators see. */
static PlanNode *lower_pipe_input(Lowerer *lo, AstNode *input)
{
    PlanNode *plan = lower_query(lo, input);
    if (plan->kind != PLAN_PROJECT)
        return plan;
    const PlanProject *project = (PlanProject *)plan;
    bool is_relation = input->kind == AST_TABLE_QUERY;
    if (input->kind == AST_SELECT) {
        /* the * of a FROM without SELECT has no place */
        const AstSelect *select = (AstSelect *)input;
        is_relation = select->items.count == 1 && select->items.items[0]->kind == AST_STAR &&
                      select->items.items[0]->span.start == select->items.items[0]->span.end;
    }
    return is_relation ? project->input : plan;
}

PlanNode *lower_pipe(Lowerer *lo, AstNode *node)
{
    const AstPipe *pipe = AST_AS(Pipe, PIPE, node);
    PlanNode *plan = lower_pipe_input(lo, pipe->input);
    for (uint32_t i = 0; i < pipe->operators.count; i++) {
        AstNode *step = pipe->operators.items[i];
        plan = operators[step->kind](lo, step, plan);
    }
    return plan;
}
