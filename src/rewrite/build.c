/* build.c - making Snowflake expressions. Sets no Spark types: who builds knows them. */
#include <inttypes.h>

#include "rewrite/internal.h"

PlanNode *sf_call(Rewriter *rw, Span origin, const char *name, size_t count, PlanNode **arguments)
{
    PlanTargetCall *call = PLAN_NEW(rw->cx, TargetCall, TARGET_CALL, origin);
    call->name = str_from(name);
    for (size_t i = 0; i < count; i++)
        plan_list_add(rw->cx, &call->arguments, arguments[i]);
    return &call->node;
}

PlanNode *sf_call1(Rewriter *rw, Span origin, const char *name, PlanNode *a)
{
    return sf_call(rw, origin, name, 1, &a);
}

PlanNode *sf_call2(Rewriter *rw, Span origin, const char *name, PlanNode *a, PlanNode *b)
{
    return sf_call(rw, origin, name, 2, (PlanNode *[]){a, b});
}

PlanNode *sf_call3(Rewriter *rw, Span origin, const char *name, PlanNode *a, PlanNode *b,
                   PlanNode *c)
{
    return sf_call(rw, origin, name, 3, (PlanNode *[]){a, b, c});
}

PlanNode *sf_operator(Rewriter *rw, Span origin, SfOperator op, size_t count, PlanNode **operands)
{
    PlanTargetOperator *node = PLAN_NEW(rw->cx, TargetOperator, TARGET_OPERATOR, origin);
    node->op = op;
    for (size_t i = 0; i < count; i++)
        plan_list_add(rw->cx, &node->operands, operands[i]);
    return &node->node;
}

PlanNode *sf_operator1(Rewriter *rw, Span origin, SfOperator op, PlanNode *a)
{
    return sf_operator(rw, origin, op, 1, &a);
}

PlanNode *sf_operator2(Rewriter *rw, Span origin, SfOperator op, PlanNode *a, PlanNode *b)
{
    return sf_operator(rw, origin, op, 2, (PlanNode *[]){a, b});
}

PlanNode *sf_cast(Rewriter *rw, PlanNode *value, Str target)
{
    PlanTargetCast *cast = PLAN_NEW(rw->cx, TargetCast, TARGET_CAST, value->origin);
    cast->expr = value;
    cast->target = target;
    return &cast->node;
}

PlanNode *sf_cast_decimal(Rewriter *rw, PlanNode *value, int precision, int scale)
{
    return sf_cast(rw, value, str_format(rw->cx->arena, "NUMBER(%d, %d)", precision, scale));
}

PlanNode *sf_word(Rewriter *rw, const char *word)
{
    PlanTargetWord *node = PLAN_NEW(rw->cx, TargetWord, TARGET_WORD, ((Span){0, 0}));
    node->word = str_from(word);
    return &node->node;
}

static PlanNode *make_literal(Rewriter *rw, TypeKind kind, Str text)
{
    PlanLiteral *literal = PLAN_NEW(rw->cx, Literal, LITERAL, ((Span){0, 0}));
    literal->node.type = type_simple(kind);
    literal->text = text;
    return &literal->node;
}

PlanNode *sf_integer(Rewriter *rw, int64_t value)
{
    TypeKind kind = value >= INT32_MIN && value <= INT32_MAX ? TYPE_INTEGER : TYPE_LONG;
    return make_literal(rw, kind, str_format(rw->cx->arena, "%" PRId64, value));
}

PlanNode *sf_string(Rewriter *rw, Str value)
{
    return make_literal(rw, TYPE_STRING, value);
}

PlanNode *sf_boolean(Rewriter *rw, bool value)
{
    return make_literal(rw, TYPE_BOOLEAN, value ? STR("true") : STR("false"));
}

PlanNode *sf_null(Rewriter *rw)
{
    return make_literal(rw, TYPE_VOID, STR_NONE);
}

PlanNode *sf_name(Rewriter *rw, PlanName name)
{
    PlanUnresolvedAttribute *column = PLAN_NEW(rw->cx, UnresolvedAttribute, UNRESOLVED_ATTRIBUTE,
                                               ((Span){0, 0}));
    plan_names_add(rw->cx, &column->parts, name);
    column->column = ARENA_NEW(rw->cx->arena, Column);
    *column->column = (Column){.name = name.text, .quoted = name.quoted, .nullable = true};
    return &column->node;
}

PlanNode *sf_alias(Rewriter *rw, PlanNode *value, PlanName name)
{
    PlanAlias *alias = PLAN_NEW(rw->cx, Alias, ALIAS, value->origin);
    alias->expr = value;
    plan_names_add(rw->cx, &alias->name, name);
    alias->node.type = value->type;
    alias->node.nullable = value->nullable;
    return &alias->node;
}
