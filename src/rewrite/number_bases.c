/* number_bases.c - conv(text, from, to): the digits of a number in another base. */
#include "rewrite/bind.h"

static const char all_digits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

enum { BASE_MIN = 2, BASE_MAX = 36, BASE_DECIMAL = 10, BASE_HEXADECIMAL = 16 };

static PlanNode *refuse(Rewriter *rw, const PlanUnresolvedFunction *call, const char *why)
{
    diag_emit(rw->cx->diags, CNV103, call->node.origin, "%s", why);
    return sf_null(rw);
}

/* The number that the leading digits of a text mean; those behind what is no digit do not count. */
static PlanNode *value_of_digits(Rewriter *rw, Span origin, PlanNode *text, int64_t base)
{
    Str digits = {all_digits, (size_t)base};
    Str letters = base > BASE_DECIMAL ? str_slice(digits, BASE_DECIMAL, digits.n) : STR_NONE;
    Str last = str_slice(digits, base > BASE_DECIMAL ? 9 : (size_t)base - 1,
                         base > BASE_DECIMAL ? 10 : (size_t)base);
    Str pattern = str_format(rw->cx->arena, "^-?([0-%.*s%.*s]*).*$", STR_ARG(last),
                             STR_ARG(letters));
    PlanNode *number = sf_call3(rw, origin, "REGEXP_REPLACE", sf_call1(rw, origin, "UPPER", text),
                                sf_string(rw, pattern), sf_string(rw, STR("\\1")));
    number = sf_call2(rw, origin, "REGEXP_SUBSTR_ALL", number, sf_string(rw, STR(".")));
    Variable value = variable_new(rw, type_decimal(rw->cx->arena, DECIMAL_PRECISION_MAX, 0));
    Variable digit = variable_key(rw);
    PlanNode *position = sf_call2(rw, origin, "CHARINDEX", variable_use(rw, &digit),
                                  sf_string(rw, digits));
    PlanNode *step = sf_operator2(rw, origin, SF_MULTIPLY, variable_use(rw, &value),
                                  sf_integer(rw, base));
    step = sf_operator2(rw, origin, SF_ADD, step, position);
    step = sf_operator2(rw, origin, SF_SUBTRACT, step, sf_integer(rw, 1));
    return sf_call3(rw, origin, "REDUCE", number,
                    sf_cast_decimal(rw, sf_integer(rw, 0), DECIMAL_PRECISION_MAX, 0),
                    sf_lambda2(rw, &value, &digit, step));
}

static PlanNode *in_base(Rewriter *rw, PlanNode *value, int64_t base)
{
    return base == BASE_DECIMAL ? sf_cast(rw, value, STR("VARCHAR"))
                                : sf_call2(rw, value->origin, "TO_CHAR", value,
                                           sf_string(rw, STR("FMXXXXXXXXXXXXXXXX")));
}

/* Spark counts with 64 bits without a sign: -1 is the greatest number. */
PlanNode *rewrite_call_conv(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Span origin = call->node.origin;
    int64_t from, to;
    PlanNode *number = call->arguments.items[0];
    if (!constant_integer(call->arguments.items[1], &from) ||
        !constant_integer(call->arguments.items[2], &to))
        return refuse(rw, call, "conv() is converted only with constant bases");
    if (from < BASE_MIN || from > BASE_MAX || to > BASE_MAX || to < -BASE_MAX ||
        (to > -BASE_MIN && to < BASE_MIN))
        return sf_null(rw);
    if (to != BASE_DECIMAL && to != BASE_HEXADECIMAL)
        return refuse(rw, call, "conv() is converted only to the bases 10 and 16");
    static const char unsigned_form[] = "MOD(18446744073709551616 + $1, 18446744073709551616)";
    PlanList parts = {0};
    if (type_is_integral(number->type) && from == BASE_DECIMAL) {
        plan_list_add(rw->cx, &parts, number);
        return in_base(rw, rewrite_template(rw, origin, unsigned_form, &parts), to);
    }
    rewrite_doubt(
        rw, FDM103, origin,
        "a number that needs more than 64 bits is an error to Spark in ANSI mode, and the "
        "greatest such number without it");
    if (!type_is_text(number->type))
        number = sf_cast(rw, number, STR("VARCHAR"));
    number = sf_call2(rw, origin, "NULLIF", sf_call1(rw, origin, "TRIM", number),
                      sf_string(rw, STR("")));
    number->type = type_simple(TYPE_STRING);
    Operand text = operand_of(rw, number);
    PlanNode *is_negative = sf_call2(rw, origin, "STARTSWITH", operand_use(rw, &text),
                                     sf_string(rw, STR("-")));
    PlanNode *sign = sf_call3(rw, origin, "IFF", is_negative, sf_integer(rw, -1),
                              sf_integer(rw, 1));
    PlanNode *value = value_of_digits(rw, origin, operand_use(rw, &text), from);
    plan_list_add(rw->cx, &parts, sf_operator2(rw, origin, SF_MULTIPLY, value, sign));
    value = in_base(rw, rewrite_template(rw, origin, unsigned_form, &parts), to);
    return operand_close(rw, &text, value, call->node.type);
}
