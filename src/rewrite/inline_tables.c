/* inline_tables.c - VALUES with what Snowflake's VALUES does not take.
 *
 * Its rows hold constants and simple expressions, but no arrays, objects and variants (error "Invalid
 * expression in VALUES clause"): such a table becomes SELECT .. UNION ALL SELECT ..
 */
#include "map/sf_type.h"
#include "rewrite/nested.h"

static bool is_semi_structured(const Type *type)
{
    return type_is(type, TYPE_ARRAY) || type_is(type, TYPE_MAP) || type_is(type, TYPE_STRUCT) ||
           type_is(type, TYPE_VARIANT);
}

static void look_for_nested(void *user, PlanNode **child)
{
    bool *found = user;
    if ((*child)->kind == PLAN_TARGET_LAMBDA || (*child)->kind == PLAN_SUBQUERY_EXPRESSION ||
        ((*child)->kind != PLAN_LITERAL && is_semi_structured((*child)->type)))
        *found = true;
    if (!*found)
        plan_each_child(*child, look_for_nested, user);
}

/* The row as a list of values without names of their own. */
static PlanRowConstructor *bare_row(Rewriter *rw, PlanNode *row)
{
    PlanRowConstructor *bare = PLAN_NEW(rw->cx, RowConstructor, ROW_CONSTRUCTOR, row->origin);
    if (row->kind == PLAN_ROW_CONSTRUCTOR)
        bare->values = ((PlanRowConstructor *)row)->values;
    else
        plan_list_add(rw->cx, &bare->values, row);
    for (size_t i = 0; i < bare->values.count; i++) {
        PlanNode *value = bare->values.items[i];
        if (value->kind == PLAN_ALIAS)
            value = ((PlanAlias *)value)->expr;
        bare->values.items[i] = nested_row_as_struct(rw, value);
    }
    return bare;
}

static PlanNode *select_of(Rewriter *rw, const PlanRowConstructor *row, const Schema *schema,
                           bool named)
{
    PlanProject *select = PLAN_NEW(rw->cx, Project, PROJECT, row->node.origin);
    for (size_t i = 0; i < row->values.count; i++) {
        PlanNode *value = row->values.items[i];
        const Column *column = schema != NULL && i < schema->count ? schema->columns[i] : NULL;
        if (type_is(value->type, TYPE_VOID) && column != NULL && is_semi_structured(column->type))
            value = sf_cast(rw, value, map_snowflake_type(rw->cx->arena, column->type));
        if (named)
            value = sf_alias(rw, value,
                             (PlanName){.text = str_format(rw->cx->arena, "col%zu", i + 1)});
        plan_list_add(rw->cx, &select->expressions, value);
    }
    return &select->node;
}

PlanNode *rewrite_inline_table(Rewriter *rw, PlanNode *node)
{
    PlanInlineTable *table = (PlanInlineTable *)node;
    bool has_nested = false;
    for (size_t i = 0; i < table->rows.count; i++) {
        table->rows.items[i] = &bare_row(rw, table->rows.items[i])->node;
        look_for_nested(&has_nested, &table->rows.items[i]);
    }
    if (!has_nested)
        return node;
    PlanSetOperation *all = PLAN_NEW(rw->cx, SetOperation, SET_OPERATION, node->origin);
    all->set_op_type = PLAN_SET_UNION;
    all->is_all = true;
    for (size_t i = 0; i < table->rows.count; i++)
        plan_list_add(
            rw->cx, &all->inputs,
            select_of(rw, (PlanRowConstructor *)table->rows.items[i], node->schema, i == 0));
    return all->inputs.count == 1 ? all->inputs.items[0] : &all->node;
}
