/* constants.c - what can be known of a value at translation time. */
#include <stdlib.h>

#include "rewrite/internal.h"

static bool has_value(const PlanNode *node)
{
    return node->kind == PLAN_LITERAL && !plan_literal_is_null((const PlanLiteral *)node);
}

bool constant_is(const PlanNode *node, TypeKind kind)
{
    if (kind == TYPE_VOID)
        return node->kind == PLAN_LITERAL && !has_value(node);
    return has_value(node) && type_is(node->type, kind);
}

bool constant_integer(const PlanNode *node, int64_t *value)
{
    if (!has_value(node) || !type_is_integral(node->type))
        return false;
    Str text = ((const PlanLiteral *)node)->text;
    bool negative = text.n > 0 && text.p[0] == '-';
    uint64_t digits = 0;
    for (size_t i = negative; i < text.n; i++)
        digits = digits * 10 + (uint64_t)(text.p[i] - '0');
    *value = negative ? (int64_t)(0 - digits) : (int64_t)digits;
    return true;
}

bool constant_is_nonzero(const PlanNode *node)
{
    if (!has_value(node) || !type_is_numeric(node->type))
        return false;
    Str text = ((const PlanLiteral *)node)->text;
    for (size_t i = 0; i < text.n && text.p[i] != 'e' && text.p[i] != 'E'; i++)
        if (text.p[i] >= '1' && text.p[i] <= '9')
            return true;
    return false;
}

bool constant_string(const PlanNode *node, Str *value)
{
    if (!constant_is(node, TYPE_STRING))
        return false;
    *value = ((const PlanLiteral *)node)->text;
    return true;
}
