/* sequences.c - sequence(start, stop [, step]) of integers, dates and timestamps.
 *
 * ARRAY_GENERATE_RANGE leaves the end out. Dates are start plus so many steps, not step upon step, as in
 * Spark: from 2020-01-31 by months comes 2020-02-29, then 2020-03-31.
 */
#include "rewrite/bind.h"

static PlanNode *refuse(Rewriter *rw, const PlanUnresolvedFunction *call, const char *what)
{
    diag_emit(rw->cx->diags, CNV103, call->node.origin, "sequence() %s is not converted yet", what);
    return sf_null(rw);
}

/* ---- integers ------------------------------------------------------------------------------------ */

static PlanNode *range(Rewriter *rw, Span origin, PlanNode *start, PlanNode *end, PlanNode *step)
{
    int64_t constant;
    if (constant_integer(step, &constant) && constant == 1)
        return sf_call2(rw, origin, "ARRAY_GENERATE_RANGE", start, end);
    return sf_call3(rw, origin, "ARRAY_GENERATE_RANGE", start, end, step);
}

/* Towards stop by 1. */
static PlanNode *unit_step(Rewriter *rw, Span origin, Operand *start, Operand *stop)
{
    PlanNode *ascends = sf_operator2(rw, origin, SF_LESS_EQUAL, operand_use(rw, start),
                                     operand_use(rw, stop));
    return sf_call3(rw, origin, "IFF", ascends, sf_integer(rw, 1), sf_integer(rw, -1));
}

static void doubt_direction(Rewriter *rw, Span origin)
{
    rewrite_doubt(rw, FDM107, origin,
                  "a step that leads away from the end is an error in Spark, and gives an empty "
                  "array here");
}

/* With a step that is not constant. */
static PlanNode *integers_by(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Span origin = call->node.origin;
    doubt_direction(rw, origin);
    Operand step = operand_of(rw, call->arguments.items[2]);
    PlanNode *beyond = sf_call1(rw, origin, "SIGN", operand_use(rw, &step));
    PlanNode *end = sf_operator2(rw, origin, SF_ADD, call->arguments.items[1], beyond);
    return operand_close(rw, &step,
                         range(rw, origin, call->arguments.items[0], end, operand_use(rw, &step)),
                         call->node.type);
}

static PlanNode *integers(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Span origin = call->node.origin;
    PlanNode **arguments = call->arguments.items;
    int64_t first, last, step = 1;
    bool has_step = call->arguments.count > 2;
    bool known = constant_integer(arguments[0], &first) && constant_integer(arguments[1], &last);
    bool step_known = has_step && constant_integer(arguments[2], &step);
    if (step_known && step == 0)
        return refuse(rw, call, "with a step of 0, an error in Spark,");
    if (known && !has_step) {
        step = first <= last ? 1 : -1;
        step_known = true;
    }
    if (step_known) {
        PlanNode *one = sf_integer(rw, step > 0 ? 1 : -1);
        PlanNode *end = known && last > INT64_MIN && last < INT64_MAX
                            ? sf_integer(rw, last + (step > 0 ? 1 : -1))
                            : sf_operator2(rw, origin, SF_ADD, arguments[1], one);
        if (has_step && !known)
            doubt_direction(rw, origin);
        return range(rw, origin, arguments[0], end, sf_integer(rw, step));
    }
    if (has_step)
        return integers_by(rw, call);
    Operand start = operand_of(rw, arguments[0]), stop = operand_of(rw, arguments[1]);
    PlanNode *end = sf_operator2(rw, origin, SF_ADD, operand_use(rw, &stop),
                                 unit_step(rw, origin, &start, &stop));
    PlanNode *form = range(rw, origin, operand_use(rw, &start), end,
                           unit_step(rw, origin, &start, &stop));
    form = operand_close(rw, &stop, form, call->node.type);
    return operand_close(rw, &start, form, call->node.type);
}

/* ---- dates and timestamps ------------------------------------------------------------------------ */

/* A constant interval as a number of one unit; false if it is none. */
typedef struct Step {
    const char *unit;
    int64_t amount;
} Step;

static bool read_step(const PlanNode *node, Step *step)
{
    const PlanLiteral *literal = (const PlanLiteral *)node;
    if (node->kind != PLAN_LITERAL || !type_is_interval(node->type))
        return false;
    bool has_months = literal->months != 0, has_days = literal->days != 0;
    bool has_time = literal->microseconds != 0;
    if (has_months + has_days + has_time != 1)
        return false;
    static const int64_t day = INT64_C(86400000000), second = 1000000;
    if (has_months)
        *step = (Step){"month", literal->months};
    else if (has_days)
        *step = (Step){"day", literal->days};
    else if (literal->microseconds % day == 0)
        *step = (Step){"day", literal->microseconds / day};
    else if (literal->microseconds % second == 0)
        *step = (Step){"second", literal->microseconds / second};
    else
        *step = (Step){"microsecond", literal->microseconds};
    return true;
}

/* All candidates up to the boundaries of units that lie between, then those that do not pass stop. */
static PlanNode *instants(Rewriter *rw, PlanUnresolvedFunction *call, const Type *type)
{
    Span origin = call->node.origin;
    Step step = {"day", 1};
    if (call->arguments.count > 2 && !read_step(call->arguments.items[2], &step))
        return refuse(rw, call, "with a step that is not a constant interval of one unit");
    if (call->arguments.count == 2 && !type_is(type, TYPE_DATE))
        return refuse(rw, call, "of timestamps without a step");
    bool ascends = step.amount > 0;
    Operand start = operand_of(rw, call->arguments.items[0]);
    Operand stop = operand_of(rw, call->arguments.items[1]);
    PlanNode *units = sf_call3(rw, origin, "DATEDIFF", sf_word(rw, step.unit),
                               operand_use(rw, ascends ? &start : &stop),
                               operand_use(rw, ascends ? &stop : &start));
    int64_t stride = ascends ? step.amount : -step.amount;
    if (stride != 1)
        units = sf_call1(rw, origin, "FLOOR",
                         sf_operator2(rw, origin, SF_DIVIDE, units, sf_integer(rw, stride)));
    PlanNode *end = sf_operator2(rw, origin, SF_ADD, units, sf_integer(rw, 1));
    Variable index = variable_index(rw), instant = variable_new(rw, type);
    PlanNode *amount = variable_use(rw, &index);
    if (step.amount != 1)
        amount = sf_operator2(rw, origin, SF_MULTIPLY, amount, sf_integer(rw, step.amount));
    PlanNode *value = sf_call3(rw, origin, "DATEADD", sf_word(rw, step.unit), amount,
                               operand_use(rw, &start));
    PlanNode *all = sf_call2(rw, origin, "TRANSFORM",
                             range(rw, origin, sf_integer(rw, 0), end, sf_integer(rw, 1)),
                             sf_lambda(rw, &index, value));
    PlanNode *test = sf_operator2(rw, origin, ascends ? SF_LESS_EQUAL : SF_GREATER_EQUAL,
                                  variable_use(rw, &instant), operand_use(rw, &stop));
    PlanNode *form = sf_call2(rw, origin, "FILTER", all, sf_lambda(rw, &instant, test));
    form = operand_close(rw, &stop, form, call->node.type);
    return operand_close(rw, &start, form, call->node.type);
}

PlanNode *rewrite_call_sequence(Rewriter *rw, PlanUnresolvedFunction *call)
{
    const Type *type = type_is(call->node.type, TYPE_ARRAY) ? call->node.type->element : NULL;
    if (type_is_integral(type))
        return integers(rw, call);
    if (!type_is_datetime(type))
        return refuse(rw, call, "of what is not known to be integers, dates or timestamps");
    for (size_t i = 0; i < 2; i++)
        call->arguments.items[i] = rewrite_cast_value(rw, call->node.origin,
                                                      call->arguments.items[i], type, false);
    return instants(rw, call, type);
}
