/* hidden_names.c - select aliases that hide a column of the same name.
 *
 * In HAVING and in ORDER BY a name means the alias to Spark, and the column to Snowflake, unless it
 * stands alone in ORDER BY. There the aliased expression is written out. Where Spark means the column
 * in spite of aliases of its name, it is qualified.
 */
#include "rewrite/internal.h"

typedef struct Block {
    ScContext *cx;
    const PlanList *items;
    const Schema *output;
    const Schema *input;
} Block;

static bool has_column(const Schema *schema, Str name)
{
    for (size_t i = 0; schema != NULL && i < schema->count; i++)
        if (!schema->columns[i]->hidden && str_equal_nocase(schema->columns[i]->name, name))
            return true;
    return false;
}

static bool has_pointer(const Schema *schema, const Column *column)
{
    for (size_t i = 0; schema != NULL && i < schema->count; i++)
        if (schema->columns[i] == column)
            return true;
    return false;
}

/* The expression that an alias of the select list stands for, NULL if there is no such alias. */
static const PlanNode *aliased_expression(const Block *block, Str name)
{
    for (size_t i = 0; i < block->items->count; i++) {
        const PlanAlias *alias = (const PlanAlias *)block->items->items[i];
        if (alias->node.kind == PLAN_ALIAS && alias->name.count == 1 &&
            str_equal_nocase(alias->name.items[0].text, name))
            return alias->expr;
    }
    return NULL;
}

static void write_out(void *user, PlanNode **child)
{
    const Block *block = user;
    if ((*child)->kind != PLAN_UNRESOLVED_ATTRIBUTE) {
        if (!plan_is_relation(*child))
            plan_each_child(*child, write_out, user);
        return;
    }
    const PlanUnresolvedAttribute *attribute = (PlanUnresolvedAttribute *)*child;
    Str name = attribute->parts.items[0].text;
    if (attribute->parts.count != 1 || attribute->outer > 0 || attribute->column == NULL ||
        !has_pointer(block->output, attribute->column) || !has_column(block->input, name))
        return;
    const PlanNode *expression = aliased_expression(block, name);
    if (expression != NULL)
        *child = plan_copy(block->cx, expression);
}

/* ORDER BY a, where several items of the select list are called so, is the column to Spark. */
static void qualify_column(const Block *block, PlanUnresolvedAttribute *attribute)
{
    const Column *column = attribute->column;
    if (attribute->parts.count != 1 || attribute->outer > 0 || column == NULL ||
        column->qualifier.n == 0 || has_pointer(block->output, column) ||
        !has_column(block->output, attribute->parts.items[0].text))
        return;
    PlanNames parts = {0};
    plan_names_add(block->cx, &parts, (PlanName){.text = column->qualifier});
    plan_names_add(block->cx, &parts, attribute->parts.items[0]);
    attribute->parts = parts;
}

/* ORDER BY f, where f is a field that is selected as s.f: Snowflake gives the item no name. */
static PlanNode *written_field(const Block *block, const PlanUnresolvedAttribute *attribute)
{
    if (attribute->parts.count != 1 || attribute->outer > 0 || attribute->column == NULL ||
        block->output == NULL || block->output->count != block->items->count)
        return NULL;
    for (size_t i = 0; i < block->items->count; i++)
        if (block->output->columns[i] == attribute->column &&
            block->items->items[i]->kind == PLAN_UNRESOLVED_EXTRACT_VALUE)
            return plan_copy(block->cx, block->items->items[i]);
    return NULL;
}

/* The select list below an ORDER BY; false if there is none right there. */
static bool block_of(ScContext *cx, PlanNode *node, Block *block)
{
    PlanNode *input;
    if (node->kind == PLAN_AGGREGATE) {
        PlanAggregate *aggregate = (PlanAggregate *)node;
        *block = (Block){.cx = cx, .items = &aggregate->aggregate_expressions};
        input = aggregate->input;
    } else if (node->kind == PLAN_PROJECT) {
        PlanProject *project = (PlanProject *)node;
        *block = (Block){.cx = cx, .items = &project->expressions};
        input = project->input;
    } else {
        return false;
    }
    block->output = node->schema;
    block->input = input == NULL ? NULL : input->schema;
    return true;
}

void rewrite_hidden_names(ScContext *cx, PlanNode *relation)
{
    Block block;
    if (relation->kind == PLAN_AGGREGATE && block_of(cx, relation, &block)) {
        PlanAggregate *aggregate = (PlanAggregate *)relation;
        if (aggregate->having_condition != NULL)
            write_out(&block, &aggregate->having_condition);
    } else if (relation->kind == PLAN_SORT && block_of(cx, ((PlanSort *)relation)->input, &block)) {
        const PlanList *order = &((PlanSort *)relation)->order;
        for (size_t i = 0; i < order->count; i++) {
            PlanSortOrder *key = (PlanSortOrder *)order->items[i];
            if (key->child->kind != PLAN_UNRESOLVED_ATTRIBUTE) {
                write_out(&block, &key->child);
                continue;
            }
            PlanUnresolvedAttribute *attribute = (PlanUnresolvedAttribute *)key->child;
            PlanNode *field = written_field(&block, attribute);
            if (field != NULL)
                key->child = field;
            else
                qualify_column(&block, attribute);
        }
    }
}
