/* pivot.c - the columns of PIVOT and UNPIVOT, and their names. */
#include "sema/expansion.h"

/* ---- all other columns ------------------------------------------------------------------------- */

typedef struct References {
    Analyzer *an;
    VEC(uint32_t) ids;
} References;

static void add_references(void *user, PlanNode **child)
{
    References *references = user;
    if ((*child)->kind == PLAN_UNRESOLVED_ATTRIBUTE) {
        const PlanUnresolvedAttribute *attribute = (PlanUnresolvedAttribute *)*child;
        if (attribute->column != NULL && attribute->outer == 0)
            *VEC_ADD(references->an->cx->arena, &references->ids) = attribute->column->id;
    }
    plan_each_child(*child, add_references, references);
}

static References references_of(Analyzer *an, const PlanList *first, const PlanList *second)
{
    References references = {.an = an};
    for (size_t i = 0; i < first->count; i++)
        add_references(&references, &first->items[i]);
    for (size_t i = 0; i < second->count; i++)
        add_references(&references, &second->items[i]);
    return references;
}

static bool is_referenced(const References *references, const Column *column)
{
    for (size_t i = 0; i < references->ids.count; i++)
        if (references->ids.items[i] == column->id)
            return true;
    return false;
}

/* Whether another visible column has the same name. */
static bool is_ambiguous(const Analyzer *an, const Schema *schema, const Column *column)
{
    for (size_t i = 0; i < schema->count; i++)
        if (schema->columns[i] != column && !schema->columns[i]->hidden &&
            names_equal(an, schema->columns[i]->name, column->name))
            return true;
    return false;
}

static PlanNode *listed_attribute(Analyzer *an, const Schema *schema, Column *column)
{
    PlanUnresolvedAttribute *attribute = PLAN_NEW(an->cx, UnresolvedAttribute, UNRESOLVED_ATTRIBUTE,
                                                  ((Span){0, 0}));
    if (column->qualifier.n > 0 && is_ambiguous(an, schema, column))
        plan_names_add(an->cx, &attribute->parts, (PlanName){.text = column->qualifier});
    plan_names_add(an->cx, &attribute->parts,
                   (PlanName){.text = column->name, .quoted = column->quoted});
    attribute->column = column;
    attribute->node.type = expression_type(an->cx->arena, column->type);
    attribute->node.nullable = column->nullable;
    return &attribute->node;
}

/* List the columns of the input that nothing refers to; false if they are not known. */
static bool list_rest(Analyzer *an, const Schema *input, const References *references,
                      PlanList *list)
{
    if (input->open)
        return false;
    for (size_t i = 0; i < input->count; i++)
        if (!input->columns[i]->hidden && !is_referenced(references, input->columns[i]))
            plan_list_add(an->cx, list, listed_attribute(an, input, input->columns[i]));
    return true;
}

static void add_columns_of(Analyzer *an, SchemaBuilder *out, const PlanList *attributes)
{
    for (size_t i = 0; i < attributes->count; i++) {
        PlanNode *item = attributes->items[i];
        Column *column = item->kind == PLAN_UNRESOLVED_ATTRIBUTE
                             ? ((PlanUnresolvedAttribute *)item)->column
                             : NULL;
        bool made_up;
        schema_add(out, column != NULL ? column
                                       : new_column(an, sema_item_name(an->cx, item, &made_up),
                                                    false, item->type, item->nullable));
    }
}

/* ---- PIVOT --------------------------------------------------------------------------------------- */

Str sema_value_text(ScContext *cx, const PlanNode *value)
{
    if (value->kind == PLAN_ALIAS)
        return ((const PlanAlias *)value)->name.items[0].text;
    if (value->kind == PLAN_ROW_CONSTRUCTOR) {
        const PlanList *fields = &((const PlanRowConstructor *)value)->values;
        Str text = STR("{");
        for (size_t i = 0; i < fields->count; i++) {
            Str field = sema_value_text(cx, fields->items[i]);
            if (field.p == NULL)
                return STR_NONE;
            text = str_format(cx->arena, "%.*s%s%.*s", STR_ARG(text), i == 0 ? "" : ", ",
                              STR_ARG(field));
        }
        return str_format(cx->arena, "%.*s}", STR_ARG(text));
    }
    if (value->kind != PLAN_LITERAL || type_is_fractional(value->type) ||
        type_is_interval(value->type) || type_is(value->type, TYPE_BINARY) ||
        type_is(value->type, TYPE_TIMESTAMP))
        return STR_NONE;
    const PlanLiteral *literal = (const PlanLiteral *)value;
    return plan_literal_is_null(literal) ? STR("null") : literal->text;
}

Str sema_pivot_column_name(ScContext *cx, const PlanPivot *pivot, const PlanNode *value,
                           const PlanNode *aggregate)
{
    Str text = sema_value_text(cx, value);
    if (text.p == NULL || pivot->aggregate_expressions.count == 1)
        return text;
    bool made_up;
    Str suffix = aggregate->kind == PLAN_ALIAS ? ((const PlanAlias *)aggregate)->name.items[0].text
                                               : sema_item_name(cx, aggregate, &made_up);
    return str_format(cx->arena, "%.*s_%.*s", STR_ARG(text), STR_ARG(suffix));
}

/* pivot() without values: Spark looks for them in the rows, which may stand in the plan itself. */
static void find_values(Analyzer *an, PlanPivot *pivot)
{
    const PlanUnresolvedAttribute *column = (const PlanUnresolvedAttribute *)pivot->col.items[0];
    PlanList values;
    if (column->node.kind == PLAN_UNRESOLVED_ATTRIBUTE && column->column != NULL &&
        constant_column(an, pivot->input, column->column, &values)) {
        pivot->values = constant_distinct(an, &values);
        return;
    }
    Diagnostic *diagnostic = diag_emit(an->cx->diags, CNV203, pivot->node.origin,
                                       "pivot() without its values, which only the rows tell");
    diag_add_help(an->cx->diags, diagnostic, "name them: pivot(\"column\", [value, ..])");
}

void analyze_pivot(Analyzer *an, PlanPivot *pivot)
{
    analyze_relation(an, &pivot->input);
    const Schema *input = pivot->input->schema;
    Scope scope = scope_of(an, input);
    analyze_expressions(an, &scope, &pivot->col);
    analyze_expressions(an, &scope, &pivot->aggregate_expressions);
    analyze_expressions(an, &scope, &pivot->grouping_expressions);
    if (pivot->values.count == 0)
        find_values(an, pivot);
    analyze_expressions(an, &scope, &pivot->values);
    if (pivot->group_by_rest) {
        References used = references_of(an, &pivot->col, &pivot->aggregate_expressions);
        pivot->group_by_rest = !list_rest(an, input, &used, &pivot->grouping_expressions);
    }
    SchemaBuilder out = schema_builder(an);
    add_columns_of(an, &out, &pivot->grouping_expressions);
    if (pivot->group_by_rest)
        schema_open_like(&out, input);
    for (size_t i = 0; i < pivot->values.count; i++)
        for (size_t j = 0; j < pivot->aggregate_expressions.count; j++) {
            const PlanNode *aggregate = pivot->aggregate_expressions.items[j];
            Str name = sema_pivot_column_name(an->cx, pivot, pivot->values.items[i], aggregate);
            if (name.p == NULL)
                schema_open(&out, STR(""));
            else
                schema_add(&out, new_column(an, name, false, aggregate->type, true));
        }
    pivot->node.schema = schema_finish(&out);
}

/* ---- UNPIVOT ------------------------------------------------------------------------------------- */

static const PlanNode *unnamed(const PlanNode *value)
{
    return value->kind == PLAN_ALIAS ? ((const PlanAlias *)value)->expr : value;
}

Str sema_unpivot_value_name(ScContext *cx, const PlanNode *value)
{
    if (value->kind == PLAN_ALIAS)
        return ((const PlanAlias *)value)->name.items[0].text;
    if (value->kind != PLAN_ROW_CONSTRUCTOR) {
        bool made_up;
        return sema_item_name(cx, value, &made_up);
    }
    const PlanList *columns = &((const PlanRowConstructor *)value)->values;
    Str name = STR("");
    for (size_t i = 0; i < columns->count; i++)
        name = str_format(cx->arena, "%.*s%s%.*s", STR_ARG(name), i == 0 ? "" : "_",
                          STR_ARG(sema_unpivot_value_name(cx, columns->items[i])));
    return name;
}

/* The column of a value that goes to value column `at`. */
static const PlanNode *value_part(const PlanNode *value, size_t at)
{
    value = unnamed(value);
    if (value->kind != PLAN_ROW_CONSTRUCTOR)
        return at == 0 ? value : NULL;
    const PlanList *columns = &((const PlanRowConstructor *)value)->values;
    return at < columns->count ? columns->items[at] : NULL;
}

void analyze_unpivot(Analyzer *an, PlanUnpivot *unpivot)
{
    analyze_relation(an, &unpivot->input);
    const Schema *input = unpivot->input->schema;
    Scope scope = scope_of(an, input);
    analyze_expressions(an, &scope, &unpivot->ids);
    analyze_expressions(an, &scope, &unpivot->values);
    if (unpivot->values_are_rest) {
        References used = references_of(an, &unpivot->ids, &(PlanList){0});
        if (!list_rest(an, input, &used, &unpivot->values))
            diag_emit(an->cx->diags, CNV203, unpivot->node.origin,
                      "unpivot() of all other columns of a table that is not known here");
    }
    if (unpivot->ids_are_rest) {
        References used = references_of(an, &unpivot->values, &(PlanList){0});
        unpivot->ids_are_rest = !list_rest(an, input, &used, &unpivot->ids);
    }
    SchemaBuilder out = schema_builder(an);
    add_columns_of(an, &out, &unpivot->ids);
    if (unpivot->ids_are_rest)
        schema_open_like(&out, input);
    schema_add(&out,
               new_column(an, unpivot->variable_column_name.text,
                          unpivot->variable_column_name.quoted, type_simple(TYPE_STRING), false));
    const Type **types = ARENA_ARRAY(an->cx->arena, unpivot->values.count, const Type *);
    for (size_t i = 0; i < unpivot->value_column_name.count; i++) {
        for (size_t j = 0; j < unpivot->values.count; j++) {
            const PlanNode *part = value_part(unpivot->values.items[j], i);
            types[j] = part == NULL ? NULL : part->type;
        }
        const PlanName *name = &unpivot->value_column_name.items[i];
        schema_add(&out, new_column(an, name->text, name->quoted,
                                    common_type_of(an->cx, types, unpivot->values.count), true));
    }
    unpivot->node.schema = schema_finish(&out);
}
