/* number_formats.c - numbers as texts and back: to_char, to_number, format_number.
 *
 * Spark pads what a format leaves empty, and puts a sign where the page "Number Pattern" does not say
 * (ToNumberParser.format does); Snowflake's TO_CHAR makes the digits only.
 */
#include <string.h>

#include "rewrite/bind.h"
#include "sema/number_format.h"

static PlanNode *refuse(Rewriter *rw, const PlanUnresolvedFunction *call, const char *why)
{
    diag_emit(rw->cx->diags, CNV103, call->node.origin, "%s", why);
    return sf_null(rw);
}

/* Digits before the point that a value of a type can have. */
static int whole_digits_of(const Type *type)
{
    const Type *decimal = type_is(type, TYPE_DECIMAL) ? type : NULL;
    if (decimal != NULL)
        return decimal->precision - decimal->scale;
    return type_is(type, TYPE_LONG)      ? 19
           : type_is(type, TYPE_INTEGER) ? 10
           : type_is(type, TYPE_SHORT)   ? 5
                                         : 3;
}

/* ---- to_char ------------------------------------------------------------------------------------- */

typedef struct Printing {
    Rewriter *rw;
    Span origin;
    const NumberFormat *format;
    const PlanNode *value; /* to be mentioned by bind_use */
    bool positive;         /* a constant above zero */
    int whole_digits;      /* that the value may have */
    int scale;
} Printing;

static PlanNode *text_of(const Printing *p, const char *text)
{
    return sf_string(p->rw, str_from(text));
}

static PlanNode *join(const Printing *p, PlanNode *a, PlanNode *b)
{
    return sf_operator2(p->rw, p->origin, SF_CONCAT, a, b);
}

static PlanNode *mention(const Printing *p)
{
    return bind_use(p->rw, p->value);
}

static PlanNode *absolute(const Printing *p)
{
    return p->positive ? mention(p) : sf_call1(p->rw, p->origin, "ABS", mention(p));
}

/* One text for negative numbers, and one for others. */
static PlanNode *by_sign(const Printing *p, PlanNode *negative, PlanNode *other)
{
    if (p->positive)
        return other;
    PlanNode *below = sf_operator2(p->rw, p->origin, SF_LESS, mention(p), sf_integer(p->rw, 0));
    return sf_call3(p->rw, p->origin, "IFF", below, negative, other);
}

static bool is_zero_filled(const NumberFormat *format)
{
    return format->whole.n > 0 && format->whole.p[0] == '0';
}

static size_t body_width(const NumberFormat *format)
{
    return format->whole.n + (size_t)format->point + (size_t)format->fraction_digits;
}

/* The Snowflake format of the digits without padding: 'FM999,990.00'. */
static Str digits_format(Arena *arena, const NumberFormat *format)
{
    Buf out;
    buf_init(&out);
    buf_add_text(&out, "FM");
    for (size_t i = 0; i < format->whole.n; i++) {
        bool last = i + 1 == format->whole.n && format->point;
        buf_add_char(&out, last && format->whole.p[i] == '9' ? '0' : format->whole.p[i]);
    }
    if (format->point)
        buf_add_char(&out, '.');
    buf_add_repeat(&out, '0', (size_t)format->fraction_digits);
    Str text = str_copy(arena, buf_str(&out));
    buf_free(&out);
    return text;
}

/* What Spark prints for a number with too many digits. */
static Str overflow_text(Arena *arena, const NumberFormat *format)
{
    Buf out;
    buf_init(&out);
    for (size_t i = 0; i < format->whole.n; i++)
        buf_add_char(&out, format->whole.p[i] == ',' ? ' ' : '#');
    if (format->point)
        buf_add_char(&out, '.');
    buf_add_repeat(&out, '#', (size_t)format->fraction_digits);
    Str text = str_copy(arena, buf_str(&out));
    buf_free(&out);
    return text;
}

/* 1000 for 3 digits. */
static PlanNode *power_of_ten(const Printing *p, int digits)
{
    PlanLiteral *literal = PLAN_NEW(p->rw->cx, Literal, LITERAL, p->origin);
    literal->node.type = type_simple(TYPE_DECIMAL);
    char *text = arena_alloc(p->rw->cx->arena, (size_t)digits + 1);
    memset(text, '0', (size_t)digits + 1);
    text[0] = '1';
    literal->text = (Str){text, (size_t)digits + 1};
    return &literal->node;
}

/* The digits, nothing for a zero that the format leaves blank, # for too many of them. */
static PlanNode *digits_of(const Printing *p)
{
    const NumberFormat *format = p->format;
    Rewriter *rw = p->rw;
    PlanNode *digits = sf_call2(rw, p->origin, "TO_CHAR", absolute(p),
                                sf_string(rw, digits_format(rw->cx->arena, format)));
    bool blank_zero = !p->positive && !format->point && !is_zero_filled(format);
    PlanList overflow = {0};
    if (p->whole_digits > format->whole_digits)
        plan_list_add(rw->cx, &overflow,
                      sf_operator2(rw, p->origin, SF_GREATER_EQUAL, absolute(p),
                                   power_of_ten(p, format->whole_digits)));
    if (p->scale > format->fraction_digits)
        plan_list_add(rw->cx, &overflow,
                      sf_operator2(rw, p->origin, SF_NOT_EQUAL, mention(p),
                                   sf_call2(rw, p->origin, "TRUNC", mention(p),
                                            sf_integer(rw, format->fraction_digits))));
    if (overflow.count == 0 && !blank_zero)
        return digits;
    PlanCase *choice = PLAN_NEW(rw->cx, Case, CASE, p->origin);
    if (overflow.count > 0) {
        plan_list_add(rw->cx, &choice->branches,
                      overflow.count == 1
                          ? overflow.items[0]
                          : sf_operator(rw, p->origin, SF_OR, overflow.count, overflow.items));
        plan_list_add(rw->cx, &choice->branches,
                      sf_string(rw, overflow_text(rw->cx->arena, format)));
    }
    if (blank_zero) {
        plan_list_add(rw->cx, &choice->branches,
                      sf_operator2(rw, p->origin, SF_EQUAL, mention(p), sf_integer(rw, 0)));
        plan_list_add(rw->cx, &choice->branches, text_of(p, ""));
    }
    choice->otherwise = digits;
    return &choice->node;
}

static PlanNode *pad(const Printing *p, PlanNode *text, size_t width)
{
    if (is_zero_filled(p->format))
        return text;
    return sf_call2(p->rw, p->origin, "LPAD", text, sf_integer(p->rw, (int64_t)width));
}

/* Brackets for negative numbers, and as many blanks for others. */
static PlanNode *in_brackets(const Printing *p)
{
    size_t width = body_width(p->format);
    const char *dollar = p->format->dollar ? "$" : "";
    PlanNode *padded = pad(p, digits_of(p), width);
    PlanNode *other = join(p, p->format->dollar ? join(p, text_of(p, dollar), padded) : padded,
                           text_of(p, "  "));
    if (p->positive)
        return other;
    PlanNode *negative = p->format->dollar
                             ? join(p, text_of(p, "<$"), pad(p, digits_of(p), width))
                             : pad(p, join(p, text_of(p, "<"), digits_of(p)), width + 1);
    return by_sign(p, join(p, negative, text_of(p, ">")), other);
}

static PlanNode *print_number(const Printing *p)
{
    const NumberFormat *format = p->format;
    size_t width = body_width(format);
    if (format->sign == NUMBER_SIGN_BRACKETS)
        return in_brackets(p);
    const char *plus = format->sign == NUMBER_SIGN_PLUS_MINUS ? "+" : " ";
    bool has_sign = format->sign != NUMBER_SIGN_NONE;
    /* A leading sign stands right before the digits. */
    bool moves = format->sign_leads && !format->dollar;
    PlanNode *body = digits_of(p);
    if (moves && is_zero_filled(format))
        body = join(p, by_sign(p, text_of(p, "-"), text_of(p, plus)), body);
    else if (moves)
        body = join(p, by_sign(p, text_of(p, "-"), text_of(p, plus[0] == '+' ? "+" : "")), body);
    body = pad(p, body, width + (size_t)moves);
    if (format->dollar)
        body = join(p, text_of(p, "$"), body);
    if (!has_sign || moves)
        return body;
    PlanNode *sign = by_sign(p, text_of(p, "-"), text_of(p, plus));
    return format->sign_leads ? join(p, sign, body) : join(p, body, sign);
}

/* The digits around the point of a number that is written out. */
static bool constant_digits(const PlanNode *node, int *whole, int *scale)
{
    if (node->kind != PLAN_LITERAL || !constant_is_nonzero(node))
        return false;
    Str text = ((const PlanLiteral *)node)->text;
    size_t point = 0;
    for (; point < text.n && text.p[point] >= '0' && text.p[point] <= '9'; point++)
        ;
    size_t end = text.n;
    if (point < text.n && text.p[point] != '.')
        return false;
    while (end > point && (text.p[end - 1] == '0' || text.p[end - 1] == '.'))
        end--;
    *whole = (int)point;
    *scale = end > point ? (int)(end - point - 1) : 0;
    return true;
}

/* Formats that mix both kinds of digits before the point are padded in a way of their own. */
static bool has_uniform_digits(const NumberFormat *format)
{
    for (size_t i = 0; i < format->whole.n; i++)
        if (format->whole.p[i] != ',' && format->whole.p[i] != format->whole.p[0])
            return false;
    return format->whole_digits > 0 && (!format->point || format->fraction_digits > 0);
}

/* The decimal that Spark makes of a DOUBLE. */
enum { DOUBLE_PRECISION = 30, DOUBLE_DECIMALS = 15 };

static PlanNode *number_to_char(Rewriter *rw, PlanUnresolvedFunction *call, Str text)
{
    PlanNode *value = call->arguments.items[0];
    NumberFormat format;
    if (!number_format_read(rw->cx->arena, text, &format))
        return refuse(rw, call, "Spark has no such format of numbers");
    if (!has_uniform_digits(&format))
        return refuse(rw, call,
                      "a format of numbers that mixes 0 and 9, or has a point without "
                      "digits beside it, is not converted yet");
    if (type_is(value->type, TYPE_DOUBLE)) {
        value = sf_cast_decimal(rw, value, DOUBLE_PRECISION, DOUBLE_DECIMALS);
        value->type = type_decimal(rw->cx->arena, DOUBLE_PRECISION, DOUBLE_DECIMALS);
        call->arguments.items[0] = value;
    }
    if (!type_is_integral(value->type) && !type_is(value->type, TYPE_DECIMAL))
        return refuse(rw, call,
                      "to_char() of what is not known to be a number is not converted yet");
    Printing p = {.rw = rw, .origin = call->node.origin, .format = &format};
    p.positive = constant_digits(value, &p.whole_digits, &p.scale);
    if (!p.positive) {
        p.whole_digits = whole_digits_of(value->type);
        p.scale = type_is(value->type, TYPE_DECIMAL) ? value->type->scale : 0;
    }
    call->arguments.count = 1;
    Binding binding = bind_values(rw, p.origin, &call->arguments, 1);
    p.value = call->arguments.items[0];
    return bind_finish(rw, p.origin, &binding, print_number(&p), call->node.type);
}

/* to_char(x, format), to_varchar: of numbers, dates and times, and bytes. */
PlanNode *rewrite_call_to_char(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *value = call->arguments.items[0];
    Str format;
    if (type_is_datetime(value->type))
        return rewrite_call_date_format(rw, call);
    if (!constant_string(call->arguments.items[1], &format))
        return refuse(rw, call, "to_char() is converted only with a constant format");
    if (!type_is(value->type, TYPE_BINARY))
        return number_to_char(rw, call, format);
    static const char *const formats[][2] = {
        {"hex", "HEX_ENCODE($1)"},
        {"base64", "BASE64_ENCODE($1)"},
        {"utf-8", "TO_VARCHAR($1, 'UTF-8')"},
    };
    call->arguments.count = 1;
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (str_equal_nocase(format, str_from(formats[i][0])))
            return rewrite_template(rw, call->node.origin, formats[i][1], &call->arguments);
    return refuse(rw, call, "Spark has no such format of bytes");
}

/* ---- to_number ------------------------------------------------------------------------------------- */

/* Snowflake's format for reading: what it takes for digits need not be there. */
static Str reading_format(Arena *arena, const NumberFormat *format)
{
    const char *sign = format->sign == NUMBER_SIGN_PLUS_MINUS ? "S"
                       : format->sign == NUMBER_SIGN_MINUS    ? "MI"
                                                              : "";
    Buf out;
    buf_init(&out);
    buf_add_text(&out, format->sign_leads ? sign : "");
    buf_add_text(&out, format->dollar ? "$" : "");
    buf_add_str(&out, format->whole);
    if (format->fraction_digits > 0)
        buf_add_char(&out, '.');
    buf_add_repeat(&out, '9', (size_t)format->fraction_digits);
    buf_add_text(&out, format->sign_leads ? "" : sign);
    Str text = str_copy(arena, buf_str(&out));
    buf_free(&out);
    return text;
}

/* to_number(text, format), try_to_number */
PlanNode *rewrite_call_to_number(Rewriter *rw, PlanUnresolvedFunction *call)
{
    bool is_try = str_starts_with(call->function_name, STR("try_"));
    Str text;
    NumberFormat format;
    if (!constant_string(call->arguments.items[1], &text))
        return refuse(rw, call, "to_number() is converted only with a constant format");
    if (!number_format_read(rw->cx->arena, text, &format))
        return refuse(rw, call, "Spark has no such format of numbers");
    if (format.sign == NUMBER_SIGN_BRACKETS)
        return refuse(rw, call, "Snowflake has no format with PR");
    rewrite_doubt(rw, FDM103, call->node.origin,
                  "which texts do not fit a format of numbers: Spark is stricter about blanks, "
                  "signs, commas and leading zeros");
    PlanNode *arguments[] = {call->arguments.items[0],
                             sf_string(rw, reading_format(rw->cx->arena, &format)),
                             sf_integer(rw, format.whole_digits + format.fraction_digits),
                             sf_integer(rw, format.fraction_digits)};
    return sf_call(rw, call->node.origin, is_try ? "TRY_TO_NUMBER" : "TO_NUMBER",
                   sizeof arguments / sizeof *arguments, arguments);
}

/* ---- format_number --------------------------------------------------------------------------------- */

enum { DOUBLE_WHOLE_DIGITS = 20, DOUBLE_SCALE = 18 };

/* FM999,999,990.00 */
static Str grouped_format(Arena *arena, int whole, int64_t fraction)
{
    Buf out;
    buf_init(&out);
    buf_add_text(&out, "FM");
    for (int left = whole; left > 0; left--) {
        buf_add_char(&out, left == 1 ? '0' : '9');
        if (left % 3 == 1 && left > 1)
            buf_add_char(&out, ',');
    }
    if (fraction > 0) {
        buf_add_char(&out, '.');
        buf_add_repeat(&out, '0', (size_t)fraction);
    }
    Str text = str_copy(arena, buf_str(&out));
    buf_free(&out);
    return text;
}

/* format_number(x, digits): in groups, rounded half to even; -0 keeps its sign. */
PlanNode *rewrite_call_format_number(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *value = call->arguments.items[0];
    Span origin = call->node.origin;
    const Type *type = value->type;
    int64_t digits;
    if (constant_is(value, TYPE_VOID) || constant_is(call->arguments.items[1], TYPE_VOID))
        return sf_null(rw);
    if (!constant_integer(call->arguments.items[1], &digits) || digits > DOUBLE_SCALE)
        return refuse(rw, call,
                      "format_number() is converted only with a constant number of digits");
    if (digits < 0)
        return sf_null(rw);
    bool fixed = type_is_integral(type) || type_is(type, TYPE_DECIMAL);
    if (!fixed && !type_is_fractional(type))
        return refuse(rw, call,
                      "format_number() of what is not known to be a number is not "
                      "converted yet");
    int whole = fixed ? whole_digits_of(type) + 1 : DOUBLE_WHOLE_DIGITS;
    if (!fixed)
        rewrite_doubt(rw, FDM103, origin,
                      "a DOUBLE that lies halfway between two results may be rounded to the other");
    call->arguments.count = 1;
    Binding binding = bind_values(rw, origin, &call->arguments, 1);
    value = call->arguments.items[0];
    PlanNode *absolute = sf_call1(rw, origin, "ABS", bind_use(rw, value));
    if (!fixed)
        absolute = sf_cast_decimal(rw, absolute, DECIMAL_PRECISION_MAX, DOUBLE_SCALE);
    PlanNode *rounded = sf_call3(rw, origin, "ROUND", absolute, sf_integer(rw, digits),
                                 sf_string(rw, STR("HALF_TO_EVEN")));
    PlanNode *text = sf_call2(rw, origin, "TO_CHAR", type_is_integral(type) ? absolute : rounded,
                              sf_string(rw, grouped_format(rw->cx->arena, whole, digits)));
    PlanNode *below = sf_operator2(rw, origin, SF_LESS, bind_use(rw, value), sf_integer(rw, 0));
    PlanNode *sign = sf_call3(rw, origin, "IFF", below, sf_string(rw, STR("-")),
                              sf_string(rw, STR("")));
    return bind_finish(rw, origin, &binding, sf_operator2(rw, origin, SF_CONCAT, sign, text),
                       call->node.type);
}
