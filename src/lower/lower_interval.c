/* lower_interval.c - interval literals to plan literals; what they mean is read in src/parse. */
#include "lower/internal.h"
#include "parse/interval_value.h"

/* The literal of a value, or of VOID where it could not be read. */
static PlanNode *make_interval(Lowerer *lo, Span origin, const IntervalValue *value, bool readable)
{
    PlanLiteral *literal = PLAN_NEW(lo->cx, Literal, LITERAL, origin);
    if (!readable) {
        literal->node.type = type_simple(TYPE_VOID);
        return &literal->node;
    }
    literal->months = value->months;
    literal->days = value->days;
    literal->microseconds = value->microseconds;
    literal->node.type = value->calendar
                             ? type_simple(TYPE_CALENDAR_INTERVAL)
                             : type_interval(lo->cx->arena, lower_interval_field(value->from),
                                             lower_interval_field(value->to));
    return &literal->node;
}

PlanNode *lower_interval_text(Lowerer *lo, Span origin, Str text)
{
    IntervalValue value;
    bool readable = interval_value_of_text(lo->cx, origin, text, &value);
    return make_interval(lo, origin, &value, readable);
}

PlanNode *lower_interval_literal(Lowerer *lo, AstNode *node)
{
    IntervalValue value;
    bool readable = interval_value_of_literal(lo->cx, node, &value);
    return make_interval(lo, node->span, &value, readable);
}
