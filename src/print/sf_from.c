/* sf_from.c - what stands behind FROM: tables, derived tables, joins.
 *
 * Spark joins what stands behind a comma to the whole comma product before it, Snowflake only to the
 * last table: a comma product under a join is printed with CROSS JOIN, which both read from left to
 * right.
 */
#include "print/assemble.h"
#include "print/printer.h"

typedef VEC(PlanJoin *) JoinVec;

/* ---- aliases ----------------------------------------------------------------------------- */

Str printer_new_alias(Printer *p)
{
    if (p->last_alias == 0)
        p->last_alias = plan_last_generated(p->cx, p->root, STR("_t"));
    return str_format(p->cx->arena, "_t%u", ++p->last_alias);
}

/* ---- single relations -------------------------------------------------------------------- */

static void print_row(Printer *p, PlanNode *row)
{
    if (row->kind == PLAN_ROW_CONSTRUCTOR) {
        print_expression(p, row, PRECEDENCE_ANY);
        return;
    }
    DOC_TEXT(&p->doc, "(");
    print_expression(p, row, PRECEDENCE_ANY);
    DOC_TEXT(&p->doc, ")");
}

void print_values(Printer *p, const PlanInlineTable *table)
{
    DOC_WORD(&p->doc, "VALUES");
    doc_begin(&p->doc);
    doc_indent(&p->doc);
    doc_line(&p->doc);
    for (size_t i = 0; i < table->rows.count; i++) {
        PlanNode *row = table->rows.items[i];
        if (i > 0)
            doc_line(&p->doc);
        comments_lead_item(p, row->origin);
        print_row(p, row);
        comments_end_item(p, row->origin, i + 1 < table->rows.count);
    }
    doc_dedent(&p->doc);
    doc_end(&p->doc);
}

static size_t column_count(const PlanInlineTable *table)
{
    if (table->rows.count == 0)
        return 0;
    PlanNode *row = table->rows.items[0];
    return row->kind == PLAN_ROW_CONSTRUCTOR
               ? PLAN_AS(RowConstructor, ROW_CONSTRUCTOR, row)->values.count
               : 1;
}

static void print_call(Printer *p, const PlanTargetTable *function)
{
    doc_keyword(&p->doc, function->function_name);
    doc_open_paren(&p->doc);
    print_items(p, &function->arguments);
    doc_close_paren(&p->doc);
}

/* A table, with AT (TIMESTAMP => t) if it is looked at in the past. */
static void print_table(Printer *p, const PlanRead *read)
{
    if (read->stored_as != NULL)
        print_identifier(p, *read->stored_as);
    else
        print_qualified_name(p, &read->name);
    if (read->timestamp_as_of == NULL)
        return;
    DOC_WORD(&p->doc, " AT ");
    doc_open_paren(&p->doc);
    DOC_WORD(&p->doc, "TIMESTAMP => ");
    print_expression(p, read->timestamp_as_of, PRECEDENCE_ANY);
    doc_close_paren(&p->doc);
}

static void print_sample(Printer *p, const PlanSample *sample)
{
    DOC_WORD(&p->doc, " SAMPLE (");
    print_expression(p, sample->amount, PRECEDENCE_ANY);
    DOC_TEXT(&p->doc, ")");
}

/* A relation with the names it is known under. */
typedef struct NamedSource {
    PlanNode *relation;
    const PlanNames *columns; /* NULL: their own names */
    Str alias;                /* empty: none */
    const PlanSample *sample;
} NamedSource;

/* The name of the only table in a chain of clauses that nobody wrote as a subquery: it must stay
 * visible. Empty if there is none. */
static Str sole_name(const PlanNode *relation)
{
    for (bool is_chain = false;; is_chain = true) {
        switch (relation->kind) {
        case PLAN_FILTER: relation = ((const PlanFilter *)relation)->input; break;
        case PLAN_SORT: relation = ((const PlanSort *)relation)->input; break;
        case PLAN_LIMIT: relation = ((const PlanLimit *)relation)->input; break;
        case PLAN_OFFSET: relation = ((const PlanOffset *)relation)->input; break;
        case PLAN_DEDUPLICATE: relation = ((const PlanDeduplicate *)relation)->input; break;
        case PLAN_SUBQUERY_ALIAS:
            return is_chain ? ((const PlanSubqueryAlias *)relation)->alias.text : STR_NONE;
        case PLAN_READ: {
            const PlanNames *name = &((const PlanRead *)relation)->name;
            return is_chain && name->count > 0 ? name->items[name->count - 1].text : STR_NONE;
        }
        default: return STR_NONE;
        }
    }
}

static NamedSource named_source(PlanNode *relation)
{
    NamedSource source = {.relation = relation, .alias = sole_name(relation)};
    if (relation->kind == PLAN_SUBQUERY_ALIAS) {
        source.alias = PLAN_AS(SubqueryAlias, SUBQUERY_ALIAS, relation)->alias.text;
        source.relation = PLAN_AS(SubqueryAlias, SUBQUERY_ALIAS, relation)->input;
    }
    if (source.relation->kind == PLAN_TO_DF) {
        source.columns = &PLAN_AS(ToDF, TO_DF, source.relation)->column_names;
        source.relation = PLAN_AS(ToDF, TO_DF, source.relation)->input;
    }
    if (source.relation->kind == PLAN_SAMPLE) {
        source.sample = PLAN_AS(Sample, SAMPLE, source.relation);
        source.relation = source.sample->input;
    }
    if (source.relation->kind == PLAN_READ && source.alias.n == 0) {
        const PlanRead *read = PLAN_AS(Read, READ, source.relation);
        if (read->stored_as != NULL)
            source.alias = read->name.items[0].text;
    }
    return source;
}

/* " AS alias (columns)". Columns without an alias get one; so do the columns of VALUES, which are
 * called col1, col2, .. in Spark and otherwise in Snowflake. */
static void print_source_names(Printer *p, const NamedSource *source)
{
    bool is_values = source->relation->kind == PLAN_INLINE_TABLE;
    bool has_columns = source->columns != NULL || is_values;
    if (source->alias.n == 0 && !has_columns)
        return;
    DOC_WORD(&p->doc, " AS ");
    print_identifier(p, source->alias.n == 0 ? printer_new_alias(p) : source->alias);
    if (!has_columns)
        return;
    DOC_TEXT(&p->doc, " ");
    doc_open_paren(&p->doc);
    if (source->columns != NULL) {
        print_name_list(p, source->columns);
    } else {
        size_t count = column_count((const PlanInlineTable *)source->relation);
        for (size_t i = 1; i <= count; i++) {
            doc_text(&p->doc, str_format(p->cx->arena, "col%zu%s", i, i < count ? "," : ""));
            if (i < count)
                doc_line(&p->doc);
        }
    }
    doc_close_paren(&p->doc);
}

static void print_source(Printer *p, PlanNode *relation, bool lateral)
{
    NamedSource source = named_source(relation);
    if (lateral)
        DOC_WORD(&p->doc, "LATERAL ");
    switch (source.relation->kind) {
    case PLAN_READ: print_table(p, (PlanRead *)source.relation); break;
    case PLAN_TARGET_TABLE:
        if (!lateral)
            DOC_WORD(&p->doc, "TABLE(");
        print_call(p, (PlanTargetTable *)source.relation);
        if (!lateral)
            DOC_TEXT(&p->doc, ")");
        break;
    case PLAN_INLINE_TABLE:
        doc_open_paren(&p->doc);
        print_values(p, (PlanInlineTable *)source.relation);
        doc_close_paren(&p->doc);
        break;
    case PLAN_HINT:
    case PLAN_PIVOT:
    case PLAN_UNPIVOT:
    case PLAN_GENERATE:
    case PLAN_TABLE_FUNCTION:
    case PLAN_CTE_DEFINITION:
        printer_refuse(p, source.relation, plan_kind_info((PlanKind)source.relation->kind)->name);
        break;
    default: print_subquery(p, source.relation); break;
    }
    print_source_names(p, &source);
    if (source.sample != NULL)
        print_sample(p, source.sample);
}

/* ---- joins ------------------------------------------------------------------------------- */

static void print_joins(Printer *p, PlanNode *relation, bool may_use_commas);

static bool has_condition(const PlanJoin *join)
{
    return join->join_condition != NULL || join->using_columns.count > 0 || join->natural;
}

static bool is_outer(const PlanJoin *join)
{
    return join->join_type == PLAN_JOIN_LEFT_OUTER || join->join_type == PLAN_JOIN_RIGHT_OUTER ||
           join->join_type == PLAN_JOIN_FULL_OUTER;
}

static bool is_comma(const PlanJoin *join)
{
    return join->comma && !has_condition(join) && !is_outer(join);
}

static Str join_words(Printer *p, const PlanJoin *join)
{
    if (join->match_condition != NULL)
        return STR("ASOF JOIN ");
    switch (join->join_type) {
    case PLAN_JOIN_LEFT_OUTER: return STR("LEFT JOIN ");
    case PLAN_JOIN_RIGHT_OUTER: return STR("RIGHT JOIN ");
    case PLAN_JOIN_FULL_OUTER: return STR("FULL JOIN ");
    case PLAN_JOIN_LEFT_SEMI: printer_report(p, &join->node, "a semi join"); break;
    case PLAN_JOIN_LEFT_ANTI: printer_report(p, &join->node, "an anti join"); break;
    case PLAN_JOIN_INNER:
    case PLAN_JOIN_CROSS: break;
    }
    /* A lateral join needs no condition; its page has it behind JOIN and comma only. */
    return has_condition(join) || join->lateral ? STR("JOIN ") : STR("CROSS JOIN ");
}

static void print_on(Printer *p, PlanNode *condition)
{
    doc_begin(&p->doc);
    doc_indent(&p->doc);
    doc_line(&p->doc);
    DOC_WORD(&p->doc, "ON ");
    print_condition(p, condition);
    doc_dedent(&p->doc);
    doc_end(&p->doc);
}

static void print_match_condition(Printer *p, PlanNode *condition)
{
    doc_begin(&p->doc);
    doc_indent(&p->doc);
    doc_line(&p->doc);
    DOC_WORD(&p->doc, "MATCH_CONDITION ");
    doc_open_paren(&p->doc);
    print_expression(p, condition, PRECEDENCE_ANY);
    doc_close_paren(&p->doc);
    doc_dedent(&p->doc);
    doc_end(&p->doc);
}

static void print_join_condition(Printer *p, const PlanJoin *join)
{
    if (join->match_condition != NULL) {
        print_match_condition(p, join->match_condition);
        if (join->join_condition == NULL)
            return;
    }
    if (join->using_columns.count > 0) {
        DOC_WORD(&p->doc, " USING ");
        doc_open_paren(&p->doc);
        print_name_list(p, &join->using_columns);
        doc_close_paren(&p->doc);
    } else if (join->join_condition != NULL) {
        print_on(p, join->join_condition);
    } else if (is_outer(join) && !join->natural) {
        DOC_WORD(&p->doc, " ON TRUE");
    }
}

/* The right side of a join; a join there stands in parentheses. */
static void print_joined(Printer *p, PlanNode *relation, bool lateral)
{
    if (relation->kind != PLAN_JOIN) {
        print_source(p, relation, lateral);
        return;
    }
    doc_open_paren(&p->doc);
    print_joins(p, relation, false);
    doc_close_paren(&p->doc);
}

/* A further relation of a comma product. A join there binds tighter than the comma, as it did in
 * the plan, unless it is a product itself. */
static void print_comma_item(Printer *p, PlanNode *relation, bool lateral)
{
    comments_lead_query(p, relation_span(relation));
    if (relation->kind == PLAN_JOIN && !is_comma((const PlanJoin *)relation))
        print_joins(p, relation, false);
    else
        print_joined(p, relation, lateral);
}

static void print_join(Printer *p, const PlanJoin *join)
{
    doc_line(&p->doc);
    comments_lead_query(p, relation_span(join->right));
    if (join->natural)
        DOC_WORD(&p->doc, "NATURAL ");
    doc_keyword(&p->doc, join_words(p, join));
    print_joined(p, join->right, join->lateral);
    comments_end_item(p, relation_span(join->right), false);
    print_join_condition(p, join);
}

/* Joins from left to right, at the line breaks of the group around. */
static void print_joins(Printer *p, PlanNode *relation, bool may_use_commas)
{
    /* The left spine as a list, so that its length costs no stack; the innermost join last. */
    JoinVec spine = {0};
    size_t commas = 0; /* the outermost joins that stay commas */
    while (relation->kind == PLAN_JOIN) {
        PlanJoin *join = PLAN_AS(Join, JOIN, relation);
        if (may_use_commas && commas == spine.count && is_comma(join))
            commas++;
        *VEC_ADD(p->cx->arena, &spine) = join;
        relation = join->left;
    }
    comments_lead_query(p, relation_span(relation));
    print_source(p, relation, false);
    comments_end_item(p, relation_span(relation), spine.count > 0 && commas == spine.count);
    for (size_t i = spine.count; i > commas; i--)
        print_join(p, spine.items[i - 1]);
    if (commas > 0 && commas < spine.count)
        DOC_TEXT(&p->doc, ",");
    for (size_t i = commas; i > 0; i--) {
        const PlanJoin *join = spine.items[i - 1];
        doc_line(&p->doc);
        print_comma_item(p, join->right, join->lateral);
        comments_end_item(p, relation_span(join->right), i > 1);
    }
}

void print_from(Printer *p, PlanNode *relation)
{
    bool has_commas = relation->kind == PLAN_JOIN && is_comma((const PlanJoin *)relation);
    if (!has_commas) {
        DOC_TEXT(&p->doc, " ");
        print_joins(p, relation, true);
        return;
    }
    doc_begin(&p->doc);
    doc_indent(&p->doc);
    doc_line(&p->doc);
    print_joins(p, relation, true);
    doc_dedent(&p->doc);
    doc_end(&p->doc);
}
