/* time_windows.c - window(time, length [, slide [, start]]) and window_time(). */
#include "parse/interval_value.h"
#include "rewrite/bind.h"

static PlanNode *refuse(Rewriter *rw, const PlanUnresolvedFunction *call, const char *why)
{
    diag_emit(rw->cx->diags, CNV103, call->node.origin, "%s", why);
    return sf_null(rw);
}

/* The microseconds of a constant duration; false if it is none, or has months. */
static bool duration(Rewriter *rw, const PlanNode *argument, int64_t *micros)
{
    IntervalValue value = {0};
    Str text;
    if (constant_string(argument, &text)) {
        if (!interval_value_of_text(rw->cx, argument->origin, text, &value))
            return false;
    } else if (argument->kind == PLAN_LITERAL && type_is_interval(argument->type)) {
        const PlanLiteral *literal = (const PlanLiteral *)argument;
        value.months = literal->months;
        value.days = literal->days;
        value.microseconds = literal->microseconds;
    } else {
        return false;
    }
    return value.months == 0 && !__builtin_mul_overflow(value.days, MICROS_PER_DAY, micros) &&
           !__builtin_add_overflow(*micros, value.microseconds, micros);
}

/* How long after the start of its window a time is; MOD has the sign of its operand. */
static PlanNode *time_in_window(Rewriter *rw, Span origin, PlanNode *time, int64_t length,
                                int64_t start)
{
    PlanNode *since = sf_call2(rw, origin, "DATE_PART", sf_word(rw, "epoch_microsecond"), time);
    if (start != 0)
        since = sf_operator2(rw, origin, SF_SUBTRACT, since, sf_integer(rw, start));
    PlanNode *rest = sf_call2(rw, origin, "MOD", since, sf_integer(rw, length));
    rest = sf_operator2(rw, origin, SF_ADD, rest, sf_integer(rw, length));
    return sf_call2(rw, origin, "MOD", rest, sf_integer(rw, length));
}

PlanNode *rewrite_call_time_window(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Span origin = call->node.origin;
    const PlanList *arguments = &call->arguments;
    int64_t length, slide, start = 0;
    if (!duration(rw, arguments->items[1], &length) || length <= 0)
        return refuse(rw, call, "window() needs a constant length without months");
    if (arguments->count > 2 && (!duration(rw, arguments->items[2], &slide) || slide != length))
        return refuse(rw, call, "window() with windows that overlap is not converted yet");
    if (arguments->count > 3 && !duration(rw, arguments->items[3], &start))
        return refuse(rw, call, "window() needs a constant start without months");
    PlanNode *time = arguments->items[0];
    if (type_is(time->type, TYPE_DATE))
        time = rewrite_cast_value(rw, origin, time, type_simple(TYPE_TIMESTAMP), false);
    if (time->type == NULL)
        rewrite_type_doubt(rw, FDM106, origin,
                           "the type of the time is not known: it is taken for a TIMESTAMP");
    Operand operand = operand_of(rw, time);
    PlanList bounds = {0};
    for (int i = 0; i < 2; i++) {
        PlanNode *rest = time_in_window(rw, origin, operand_use(rw, &operand), length, start);
        PlanNode *distance = i == 0 ? sf_operator1(rw, origin, SF_NEGATE, rest)
                                    : sf_operator2(rw, origin, SF_SUBTRACT, sf_integer(rw, length),
                                                   rest);
        PlanNode *bound = sf_call3(rw, origin, "DATEADD", sf_word(rw, "microsecond"), distance,
                                   operand_use(rw, &operand));
        bound->type = call->node.type->fields[i].type;
        plan_list_add(rw->cx, &bounds, bound);
    }
    PlanNode *window = nested_struct(rw, origin, call->node.type, &bounds);
    return operand_close(rw, &operand, window, call->node.type);
}

/* The last microsecond of a window. */
PlanNode *rewrite_call_window_time(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Span origin = call->node.origin;
    PlanNode *window = call->arguments.items[0];
    if (call->node.type == NULL)
        return refuse(rw, call, "window_time() of what is not known to be a window");
    PlanNode *end = nested_read(rw, nested_field(rw, window, window->type->fields[1].name),
                                call->node.type);
    return sf_call3(rw, origin, "DATEADD", sf_word(rw, "microsecond"), sf_integer(rw, -1), end);
}
