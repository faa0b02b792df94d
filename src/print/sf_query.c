/* sf_query.c - queries: SELECT blocks, set operations, WITH. */
#include "print/assemble.h"
#include "print/printer.h"

/* A query with more clauses than this behind SELECT and FROM is never put on one line. */
enum { ONE_LINE_CLAUSES = 3 };

typedef VEC(PlanNode *) NodeVec;

/* ---- clauses ----------------------------------------------------------------------------- */

static const Span nowhere = {0, 0};

static Span first_origin(const PlanList *list)
{
    return list->count > 0 ? list->items[0]->origin : nowhere;
}

static void begin_clause(Printer *p, Span first_item)
{
    doc_line(&p->doc);
    comments_lead_clause(p, first_item);
}

/* Items behind a word: on its line, or each on its own. */
static void print_item_clause(Printer *p, Str words, const PlanList *items)
{
    begin_clause(p, first_origin(items));
    doc_keyword(&p->doc, words);
    doc_begin(&p->doc);
    doc_indent(&p->doc);
    doc_line(&p->doc);
    print_items(p, items);
    doc_dedent(&p->doc);
    doc_end(&p->doc);
}

static bool is_condition_chain(const PlanNode *condition)
{
    if (condition->kind != PLAN_TARGET_OPERATOR)
        return false;
    SfOperator op = ((const PlanTargetOperator *)condition)->op;
    return op == SF_AND || op == SF_OR;
}

static Span condition_origin(const PlanNode *condition)
{
    while (is_condition_chain(condition))
        condition = ((const PlanTargetOperator *)condition)->operands.items[0];
    return condition->origin;
}

static void print_condition_clause(Printer *p, Str word, PlanNode *condition)
{
    begin_clause(p, condition_origin(condition));
    doc_keyword(&p->doc, word);
    if (!is_condition_chain(condition)) {
        print_condition(p, condition);
        return;
    }
    doc_indent(&p->doc);
    print_condition(p, condition);
    doc_dedent(&p->doc);
}

static PlanNode *joined_conditions(Printer *p, const PlanList *conditions)
{
    if (conditions->count == 1)
        return conditions->items[0];
    PlanTargetOperator *all = PLAN_NEW(p->cx, TargetOperator, TARGET_OPERATOR, nowhere);
    all->op = SF_AND;
    all->operands = *conditions;
    return &all->node;
}

static void print_select(Printer *p, const SelectBlock *block)
{
    comments_lead_clause(p, block->items == NULL ? nowhere : first_origin(block->items));
    DOC_WORD(&p->doc, "SELECT");
    if (block->distinct)
        DOC_WORD(&p->doc, " DISTINCT");
    if (block->items == NULL) {
        DOC_TEXT(&p->doc, " *");
        return;
    }
    /* A lone item stays on the line of SELECT as long as it fits there. */
    bool alone = block->items->count == 1;
    if (alone)
        doc_begin(&p->doc);
    doc_indent(&p->doc);
    doc_line(&p->doc);
    print_items(p, block->items);
    doc_dedent(&p->doc);
    if (alone)
        doc_end(&p->doc);
}

static void print_group_by(Printer *p, const PlanAggregate *aggregate)
{
    if (aggregate->group_by_all) {
        begin_clause(p, nowhere);
        DOC_WORD(&p->doc, "GROUP BY ALL");
    } else if (aggregate->grouping_expressions.count > 0) {
        print_item_clause(p, STR("GROUP BY"), &aggregate->grouping_expressions);
    }
    if (aggregate->having_condition != NULL)
        print_condition_clause(p, STR("HAVING "), aggregate->having_condition);
}

static void print_limit(Printer *p, const SelectBlock *block)
{
    if (block->limit == NULL && block->offset == NULL)
        return;
    begin_clause(p, block->limit != NULL ? block->limit->origin : block->offset->origin);
    DOC_WORD(&p->doc, "LIMIT ");
    /* There is no OFFSET without LIMIT; LIMIT NULL is no limit (page "LIMIT / FETCH"). */
    if (block->limit == NULL) {
        DOC_WORD(&p->doc, "NULL");
    } else {
        comments_lead_item(p, block->limit->origin);
        print_expression(p, block->limit, PRECEDENCE_ANY);
        comments_end_item(p, block->limit->origin, false);
    }
    if (block->offset == NULL)
        return;
    DOC_WORD(&p->doc, " OFFSET ");
    comments_lead_item(p, block->offset->origin);
    print_expression(p, block->offset, PRECEDENCE_ANY);
    comments_end_item(p, block->offset->origin, false);
}

/* ---- WITH -------------------------------------------------------------------------------- */

static void print_cte(Printer *p, PlanCteDefinition *cte)
{
    print_identifier(p, cte->name.text);
    if (cte->column_names.count > 0) {
        DOC_TEXT(&p->doc, " ");
        doc_open_paren(&p->doc);
        print_name_list(p, &cte->column_names);
        doc_close_paren(&p->doc);
    }
    DOC_WORD(&p->doc, " AS (");
    doc_indent(&p->doc);
    doc_hard_line(&p->doc);
    print_grouped_query(p, cte->input);
    comments_end_query(p, relation_span(cte->input));
    doc_dedent(&p->doc);
    doc_hard_line(&p->doc);
    DOC_TEXT(&p->doc, ")");
}

static void print_with(Printer *p, const PlanWith *with)
{
    comments_lead_clause(p, first_origin(&with->ctes));
    doc_keyword(&p->doc, with->recursive ? STR("WITH RECURSIVE ") : STR("WITH "));
    for (size_t i = 0; i < with->ctes.count; i++) {
        PlanNode *cte = with->ctes.items[i];
        if (i > 0)
            doc_hard_line(&p->doc);
        comments_lead_item(p, cte->origin);
        print_cte(p, PLAN_AS(CteDefinition, CTE_DEFINITION, cte));
        comments_end_item(p, cte->origin, i + 1 < with->ctes.count);
    }
    doc_hard_line(&p->doc);
}

/* ---- set operations ---------------------------------------------------------------------- */

static Str set_operator(Printer *p, const PlanSetOperation *operation)
{
    switch (operation->set_op_type) {
    case PLAN_SET_UNION:
        if (operation->by_name)
            return operation->is_all ? STR("UNION ALL BY NAME") : STR("UNION BY NAME");
        return operation->is_all ? STR("UNION ALL") : STR("UNION");
    case PLAN_SET_INTERSECT:
        if (operation->is_all)
            printer_report(p, &operation->node, "INTERSECT ALL");
        return STR("INTERSECT");
    case PLAN_SET_EXCEPT:
        if (operation->is_all)
            printer_report(p, &operation->node, "EXCEPT ALL");
        return STR("EXCEPT");
    }
    return STR_NONE;
}

static bool is_set_operation(const PlanNode *relation)
{
    return relation->kind == PLAN_SET_OPERATION;
}

/* Whether the first operand of `operation` needs no parentheses though it is a set operation. They
 * run from left to right; which binds tighter Snowflake's page on set operators does not say, so
 * INTERSECT and the others are never mixed without parentheses. */
static bool continues_left(const PlanSetOperation *operation, const PlanNode *operand)
{
    if (!is_set_operation(operand))
        return false;
    const PlanSetOperation *inner = (const PlanSetOperation *)operand;
    return (inner->set_op_type == PLAN_SET_INTERSECT) ==
           (operation->set_op_type == PLAN_SET_INTERSECT);
}

/* Whether an operand has clauses that would be taken for those of the whole. */
static bool needs_parentheses(const PlanNode *operand)
{
    switch (operand->kind) {
    case PLAN_WITH:
    case PLAN_LIMIT:
    case PLAN_OFFSET:
    case PLAN_SORT:
    case PLAN_SET_OPERATION: return true;
    default: return false;
    }
}

static void print_operand(Printer *p, PlanNode *operand)
{
    Span span = relation_span(operand);
    comments_lead_query(p, span);
    if (needs_parentheses(operand))
        print_subquery(p, operand);
    else
        print_grouped_query(p, operand);
    comments_end_item(p, span, false);
}

static void print_set_operation(Printer *p, const PlanSetOperation *operation)
{
    /* The left spine as a list, so that thousands of branches are a loop. */
    NodeVec spine = {0};
    PlanNode *first;
    for (const PlanSetOperation *inner = operation;;) {
        *VEC_ADD(p->cx->arena, &spine) = (PlanNode *)&inner->node;
        first = inner->inputs.items[0];
        if (!continues_left(inner, first))
            break;
        inner = (const PlanSetOperation *)first;
    }
    print_operand(p, first);
    for (size_t i = spine.count; i > 0; i--) {
        const PlanSetOperation *step = (const PlanSetOperation *)spine.items[i - 1];
        Str word = set_operator(p, step);
        for (size_t j = 1; j < step->inputs.count; j++) {
            PlanNode *operand = step->inputs.items[j];
            begin_clause(p, relation_span(operand));
            doc_keyword(&p->doc, word);
            doc_line(&p->doc);
            print_operand(p, operand);
        }
    }
}

/* ---- whole queries ----------------------------------------------------------------------- */

static size_t count_joins(const PlanNode *from)
{
    size_t count = 0;
    for (; from != NULL && from->kind == PLAN_JOIN; from = ((const PlanJoin *)from)->left)
        count += !((const PlanJoin *)from)->comma;
    return count;
}

static bool is_simple(const SelectBlock *block)
{
    const PlanAggregate *aggregate = block->aggregate;
    size_t clauses = count_joins(block->from) + (block->where.count > 0) + (block->sort != NULL) +
                     (block->limit != NULL || block->offset != NULL);
    if (aggregate != NULL)
        clauses += (aggregate->group_by_all || aggregate->grouping_expressions.count > 0) +
                   (size_t)(aggregate->having_condition != NULL);
    return clauses <= ONE_LINE_CLAUSES;
}

static void print_block(Printer *p, const SelectBlock *block)
{
    print_select(p, block);
    if (block->from != NULL) {
        if (is_simple(block))
            doc_line(&p->doc);
        else
            doc_hard_line(&p->doc);
        comments_lead_clause(p, relation_span(block->from));
        DOC_WORD(&p->doc, "FROM");
        print_from(p, block->from);
    }
    if (block->where.count > 0)
        print_condition_clause(p, STR("WHERE "), joined_conditions(p, &block->where));
    if (block->aggregate != NULL)
        print_group_by(p, block->aggregate);
    if (block->qualify != NULL)
        print_condition_clause(p, STR("QUALIFY "), block->qualify);
}

void print_query(Printer *p, PlanNode *relation)
{
    if (relation->kind == PLAN_TEMPLATE_QUERY) {
        doc_text_utf8(&p->doc, PLAN_AS(TemplateQuery, TEMPLATE_QUERY, relation)->text);
        return;
    }
    if (!printer_enter(p, relation))
        return;
    SelectBlock block = assemble_block(p->cx, relation);
    if (block.with != NULL) {
        print_with(p, block.with);
        comments_lead_query(p, relation_span(block.with->input));
        doc_begin(&p->doc);
    }
    if (block.set_operation != NULL)
        print_set_operation(p, block.set_operation);
    else
        print_block(p, &block);
    if (block.sort != NULL) {
        if (!block.sort->is_global)
            printer_report(p, &block.sort->node, "SORT BY");
        print_item_clause(p, STR("ORDER BY"), &block.sort->order);
    }
    print_limit(p, &block);
    if (block.with != NULL)
        doc_end(&p->doc);
    printer_leave(p);
}

void print_grouped_query(Printer *p, PlanNode *relation)
{
    comments_lead_item(p, relation_span(relation));
    doc_begin(&p->doc);
    print_query(p, relation);
    doc_end(&p->doc);
}

void print_subquery(Printer *p, PlanNode *relation)
{
    doc_open_paren(&p->doc);
    print_query(p, relation);
    comments_end_query(p, relation_span(relation));
    doc_close_paren(&p->doc);
}
