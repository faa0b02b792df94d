/* bits.c - shifts and bits of integers.
 *
 * Spark's integers have 32 or 64 bits and wrap around; Snowflake shifts 128 bits and drops nothing
 * (page "BITSHIFTLEFT").
 */
#include <inttypes.h>

#include "rewrite/internal.h"

static PlanNode *refuse(Rewriter *rw, const PlanUnresolvedFunction *call, const char *why)
{
    diag_emit(rw->cx->diags, CNV103, call->node.origin, "%s", why);
    return sf_null(rw);
}

static PlanNode *number(Rewriter *rw, const char *digits)
{
    PlanLiteral *literal = PLAN_NEW(rw->cx, Literal, LITERAL, ((Span){0, 0}));
    literal->node.type = type_simple(TYPE_DECIMAL);
    literal->text = str_from(digits);
    return &literal->node;
}

/* The lower bits of a value. */
static PlanNode *mask(Rewriter *rw, Span origin, PlanNode *value, bool wide)
{
    return sf_call2(rw, origin, "BITAND", value,
                    number(rw, wide ? "18446744073709551615" : "4294967295"));
}

/* The lower bits of a value, read as a number with a sign. */
static PlanNode *wrap(Rewriter *rw, Span origin, PlanNode *value, bool wide)
{
    const char *half = wide ? "9223372036854775808" : "2147483648";
    PlanNode *sum = sf_operator2(rw, origin, SF_ADD, value, number(rw, half));
    return sf_operator2(rw, origin, SF_SUBTRACT, mask(rw, origin, sum, wide), number(rw, half));
}

/* Only the lower 5 or 6 bits of a distance count. */
static PlanNode *distance_of(Rewriter *rw, PlanNode *distance, bool wide, int64_t *constant)
{
    int64_t modulus = wide ? 63 : 31;
    if (constant_integer(distance, constant)) {
        *constant &= modulus;
        return sf_integer(rw, *constant);
    }
    *constant = -1;
    return sf_call2(rw, distance->origin, "BITAND", distance, sf_integer(rw, modulus));
}

static bool names_any(Str name, const char *word, const char *sign)
{
    return str_equal(name, str_from(word)) || str_equal(name, str_from(sign));
}

/* shiftleft and <<, shiftright and >>, shiftrightunsigned and >>> */
PlanNode *rewrite_call_shift(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *value = call->arguments.items[0];
    Span origin = call->node.origin;
    if (!type_is_integral(value->type))
        return refuse(rw, call,
                      "a shift of what is not known to be an integer: how many bits "
                      "are kept depends on its type");
    bool wide = type_is(value->type, TYPE_LONG);
    int64_t constant;
    PlanNode *distance = distance_of(rw, call->arguments.items[1], wide, &constant);
    if (names_any(call->function_name, "shiftright", ">>"))
        return sf_call2(rw, origin, "BITSHIFTRIGHT", value, distance);
    if (constant == 0)
        return value;
    if (names_any(call->function_name, "shiftleft", "<<"))
        return wrap(rw, origin, sf_call2(rw, origin, "BITSHIFTLEFT", value, distance), wide);
    PlanNode *shifted = sf_call2(rw, origin, "BITSHIFTRIGHT", mask(rw, origin, value, wide),
                                 distance);
    return constant > 0 ? shifted : wrap(rw, origin, shifted, wide);
}

static int64_t width_of(const Type *type)
{
    switch (type == NULL ? TYPE_VOID : type->kind) {
    case TYPE_BYTE: return 8;
    case TYPE_SHORT: return 16;
    case TYPE_INTEGER: return 32;
    case TYPE_LONG: return 64;
    default: return 0;
    }
}

/* getbit(x, position): an error in Spark for a position that the type does not have. */
PlanNode *rewrite_call_bit_get(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *value = call->arguments.items[0];
    int64_t position;
    bool known = constant_integer(call->arguments.items[1], &position) && position >= 0 &&
                 position < width_of(value->type);
    if (!known)
        rewrite_doubt(rw, FDM103, call->node.origin,
                      "a position beyond the bits of the type is an error in Spark, 0 in "
                      "Snowflake");
    return sf_call2(rw, call->node.origin, "GETBIT", value, call->arguments.items[1]);
}

/* ---- binary digits -------------------------------------------------------------------------------- */

/* The 16 hexadecimal digits, or fewer, of 64 bits. */
#define HEXADECIMAL                                                  \
    "TO_CHAR(MOD($1 + 18446744073709551616, 18446744073709551616), " \
    "'FMXXXXXXXXXXXXXXXX')"

static PlanNode *as_integer(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *value = call->arguments.items[0];
    if (type_is_integral(value->type) || value->type == NULL)
        return value;
    return rewrite_cast_value(rw, value->origin, value, type_simple(TYPE_LONG), false);
}

static Str binary_digits(Arena *arena, uint64_t value)
{
    char digits[64];
    size_t start = sizeof digits;
    do {
        digits[--start] = value % 2 != 0 ? '1' : '0';
        value /= 2;
    } while (value > 0);
    return str_copy(arena, (Str){digits + start, sizeof digits - start});
}

/* bin(x): each hexadecimal digit becomes four binary ones, first 0 and 1, which the others hold. */
PlanNode *rewrite_call_bin(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Span origin = call->node.origin;
    int64_t constant;
    if (constant_integer(call->arguments.items[0], &constant))
        return sf_string(rw, binary_digits(rw->cx->arena, (uint64_t)constant));
    call->arguments.items[0] = as_integer(rw, call);
    PlanNode *digits = rewrite_template(rw, origin, HEXADECIMAL, &call->arguments);
    for (int digit = 0; digit < 16; digit++) {
        char bits[5];
        for (int i = 0; i < 4; i++)
            bits[i] = (digit >> (3 - i) & 1) != 0 ? '1' : '0';
        bits[4] = '\0';
        digits = sf_call3(rw, origin, "REPLACE", digits,
                          sf_string(rw, str_format(rw->cx->arena, "%X", (unsigned)digit)),
                          sf_string(rw, str_copy(rw->cx->arena, str_from(bits))));
    }
    return sf_call3(rw, origin, "REGEXP_REPLACE", digits, sf_string(rw, STR("^0*([01])")),
                    sf_string(rw, STR("\\1")));
}

/* bit_count(x): the hexadecimal digits become how many bits they have, and then as many characters. */
PlanNode *rewrite_call_bit_count(Rewriter *rw, PlanUnresolvedFunction *call)
{
    call->arguments.items[0] = as_integer(rw, call);
    return rewrite_template(rw, call->node.origin,
                            "LENGTH(REPLACE(REPLACE(REPLACE(TRANSLATE(" HEXADECIMAL
                            ", '12483569AC7BDEF0', '111122222233334'), '2', '11'), '3', '111'), "
                            "'4', '1111'))",
                            &call->arguments);
}
