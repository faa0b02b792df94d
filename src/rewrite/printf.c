/* printf.c - format_string(): Java's Formatter with a constant format, written out as ||.
 *
 * %s %d %x %X %f, their upper case, %% and %n, with width, -, 0 and + where Java takes them. NULL prints
 * as "null".
 */
#include <string.h>

#include "rewrite/bind.h"

typedef struct Directive {
    bool left, zero, plus;
    int width;     /* 0: none */
    int precision; /* -1: none */
    char conversion;
} Directive;

static PlanNode *refuse(Rewriter *rw, Span origin, const char *why)
{
    diag_emit(rw->cx->diags, CNV103, origin, "format_string() with %s is not converted yet", why);
    return NULL;
}

enum { WIDTH_MAX = 1000 };

static int read_number(Str format, size_t *at)
{
    int value = 0;
    for (; *at < format.n && format.p[*at] >= '0' && format.p[*at] <= '9'; ++*at)
        value = value < WIDTH_MAX ? value * 10 + (format.p[*at] - '0') : value;
    return value;
}

/* Behind the %; false for what is not known here. Moves behind it. */
static bool read_directive(Str format, size_t *at, Directive *directive)
{
    *directive = (Directive){.precision = -1};
    for (; *at < format.n; ++*at) {
        char c = format.p[*at];
        if (c == '-')
            directive->left = true;
        else if (c == '0')
            directive->zero = true;
        else if (c == '+')
            directive->plus = true;
        else
            break;
    }
    directive->width = read_number(format, at);
    if (*at < format.n && format.p[*at] == '.') {
        ++*at;
        directive->precision = read_number(format, at);
    }
    if (*at == format.n)
        return false;
    directive->conversion = format.p[(*at)++];
    return memchr("sSdxXf%n", directive->conversion, 8) != NULL && directive->width < WIDTH_MAX &&
           directive->precision < WIDTH_MAX;
}

/* ---- one argument -------------------------------------------------------------------------------- */

/* The text of a value as Java's toString gives it, for types whose values look the same inside Spark. */
static PlanNode *plain_text(Rewriter *rw, PlanNode *value, const Directive *directive)
{
    const Type *type = value->type;
    bool known = type_is_text(type) || type_is_integral(type) || type_is(type, TYPE_BOOLEAN) ||
                 type_is(type, TYPE_DECIMAL) || type_is(type, TYPE_VOID);
    if (!known)
        return refuse(rw, value->origin, "%s of this type");
    PlanNode *text = rewrite_cast_value(rw, value->origin, value, type_simple(TYPE_STRING), false);
    if (directive->precision >= 0)
        text = sf_call2(rw, value->origin, "LEFT", text, sf_integer(rw, directive->precision));
    return directive->conversion == 'S' ? sf_call1(rw, value->origin, "UPPER", text) : text;
}

/* IFF(value < 0, '-', '' or '+') || digits, with zeros up to the width between them. */
static PlanNode *signed_text(Rewriter *rw, PlanNode *value, PlanNode *digits,
                             const Directive *directive)
{
    PlanNode *below = sf_operator2(rw, value->origin, SF_LESS, bind_use(rw, value),
                                   sf_integer(rw, 0));
    PlanNode *sign = sf_call3(rw, value->origin, "IFF", below, sf_string(rw, STR("-")),
                              sf_string(rw, directive->plus ? STR("+") : STR("")));
    return sf_operator2(rw, value->origin, SF_CONCAT, sign, digits);
}

/* LPAD cuts what is longer. */
static PlanNode *padded(Rewriter *rw, PlanNode *text, int64_t width, const char *name, Str by)
{
    PlanNode *length = sf_call1(rw, text->origin, "LENGTH", bind_use(rw, text));
    PlanNode *target = sf_call2(rw, text->origin, "GREATEST", length, sf_integer(rw, width));
    return sf_call3(rw, text->origin, name, text, target, sf_string(rw, by));
}

/* The digits of a value below, with leading zeros if the width wants them. */
static PlanNode *fill_zeros(Rewriter *rw, PlanNode *value, PlanNode *digits,
                            const Directive *directive)
{
    if (!directive->zero)
        return digits;
    PlanNode *below = sf_operator2(rw, value->origin, SF_LESS, bind_use(rw, value),
                                   sf_integer(rw, 0));
    PlanNode *signs = sf_call3(rw, value->origin, "IFF", below, sf_integer(rw, 1),
                               sf_integer(rw, directive->plus));
    PlanNode *room = sf_operator2(rw, value->origin, SF_SUBTRACT, sf_integer(rw, directive->width),
                                  signs);
    PlanNode *length = sf_call1(rw, value->origin, "LENGTH", bind_use(rw, digits));
    return sf_call3(rw, value->origin, "LPAD", digits,
                    sf_call2(rw, value->origin, "GREATEST", length, room), sf_string(rw, STR("0")));
}

static PlanNode *whole_text(Rewriter *rw, PlanNode *value, const Directive *directive)
{
    if (!type_is_integral(value->type))
        return refuse(rw, value->origin, "%d or %x of what is no integer");
    bool hexadecimal = directive->conversion != 'd';
    if (!hexadecimal && !directive->zero && !directive->plus)
        return sf_cast(rw, value, STR("VARCHAR"));
    if (!hexadecimal) {
        PlanNode *digits = sf_cast(rw, sf_call1(rw, value->origin, "ABS", bind_use(rw, value)),
                                   STR("VARCHAR"));
        return signed_text(rw, value, fill_zeros(rw, value, digits, directive), directive);
    }
    if (directive->zero || directive->plus)
        return refuse(rw, value->origin, "flags of %x");
    const char *modulus = type_is(value->type, TYPE_LONG) ? "18446744073709551616" : "4294967296";
    const char *form = directive->conversion == 'x' ? "FMxxxxxxxxxxxxxxxx" : "FMXXXXXXXXXXXXXXXX";
    PlanLiteral *wrap = PLAN_NEW(rw->cx, Literal, LITERAL, value->origin);
    wrap->node.type = type_simple(TYPE_DECIMAL);
    wrap->text = str_from(modulus);
    PlanNode *sum = sf_operator2(rw, value->origin, SF_ADD, value, &wrap->node);
    PlanNode *rest = sf_call2(rw, value->origin, "MOD", sum, bind_use(rw, &wrap->node));
    return sf_call2(rw, value->origin, "TO_CHAR", rest, sf_string(rw, str_from(form)));
}

enum { FRACTION_MAX = 18, WHOLE_DIGITS = 20 };

static PlanNode *fraction_text(Rewriter *rw, PlanNode *value, const Directive *directive)
{
    if (!type_is_fractional(value->type))
        return refuse(rw, value->origin, "%f of what is no DOUBLE");
    int digits = directive->precision < 0 ? 6 : directive->precision;
    if (digits > FRACTION_MAX)
        return refuse(rw, value->origin, "that many digits");
    rewrite_doubt(rw, FDM103, value->origin,
                  "a DOUBLE that lies halfway between two results may be rounded to the other");
    Buf format;
    buf_init(&format);
    buf_add_text(&format, "FM");
    buf_add_repeat(&format, '9', WHOLE_DIGITS - 1);
    buf_add_text(&format, digits > 0 ? "0." : "0");
    buf_add_repeat(&format, '0', (size_t)digits);
    PlanNode *absolute = sf_call1(rw, value->origin, "ABS", bind_use(rw, value));
    PlanNode *rounded = sf_call2(rw, value->origin, "ROUND",
                                 sf_cast_decimal(rw, absolute, DECIMAL_PRECISION_MAX, FRACTION_MAX),
                                 sf_integer(rw, digits));
    PlanNode *text = sf_call2(rw, value->origin, "TO_CHAR", rounded,
                              sf_string(rw, str_copy(rw->cx->arena, buf_str(&format))));
    buf_free(&format);
    return signed_text(rw, value, fill_zeros(rw, value, text, directive), directive);
}

/* What stands for NULL; the precision cuts it, too. */
static Str null_text(const Directive *directive)
{
    Str text = directive->conversion == 'S' ? STR("NULL") : STR("null");
    bool cut = directive->precision >= 0 && directive->precision < 4;
    return cut ? str_slice(text, 0, (size_t)directive->precision) : text;
}

static PlanNode *print_argument(Rewriter *rw, PlanNode *argument, const Directive *directive)
{
    bool needs_copies = directive->zero || directive->plus || directive->conversion == 'f';
    bool pads = directive->width > 0 && !directive->zero;
    PlanList values = {0};
    plan_list_add(rw->cx, &values, argument);
    Binding binding = bind_values(rw, argument->origin, &values, needs_copies || pads);
    PlanNode *value = values.items[0];
    PlanNode *text;
    switch (directive->conversion) {
    case 's':
    case 'S': text = plain_text(rw, value, directive); break;
    case 'f': text = fraction_text(rw, value, directive); break;
    default: text = whole_text(rw, value, directive); break;
    }
    if (text == NULL)
        return NULL;
    if (argument->nullable)
        text = sf_call2(rw, argument->origin, "COALESCE", text,
                        sf_string(rw, null_text(directive)));
    if (pads)
        text = padded(rw, text, directive->width, directive->left ? "RPAD" : "LPAD", STR(" "));
    return bind_finish(rw, argument->origin, &binding, text, type_simple(TYPE_STRING));
}

/* ---- the whole ----------------------------------------------------------------------------------- */

/* The text up to the next %, which is added to the pieces; moves behind it. */
static void add_literal_text(Rewriter *rw, PlanList *pieces, Buf *text)
{
    if (text->n > 0)
        plan_list_add(rw->cx, pieces, sf_string(rw, str_copy(rw->cx->arena, buf_str(text))));
    buf_clear(text);
}

static bool print_all(Rewriter *rw, const PlanUnresolvedFunction *call, Str format, Buf *text,
                      PlanList *pieces)
{
    size_t next = 1;
    for (size_t at = 0; at < format.n;) {
        char c = format.p[at++];
        Directive directive;
        if (c != '%') {
            buf_add_char(text, c);
            continue;
        }
        if (!read_directive(format, &at, &directive)) {
            refuse(rw, call->node.origin, "this format");
            return false;
        }
        if (directive.conversion == '%' || directive.conversion == 'n') {
            buf_add_char(text, directive.conversion == '%' ? '%' : '\n');
            continue;
        }
        if (next >= call->arguments.count) {
            refuse(rw, call->node.origin, "fewer arguments than its format has");
            return false;
        }
        add_literal_text(rw, pieces, text);
        PlanNode *piece = print_argument(rw, call->arguments.items[next++], &directive);
        if (piece == NULL)
            return false;
        plan_list_add(rw->cx, pieces, piece);
    }
    add_literal_text(rw, pieces, text);
    return true;
}

/* format_string(format, ..), printf */
PlanNode *rewrite_call_format_string(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Str format;
    PlanList pieces = {0};
    if (!constant_string(call->arguments.items[0], &format)) {
        refuse(rw, call->node.origin, "a format that is not constant");
        return sf_null(rw);
    }
    Buf text;
    buf_init(&text);
    bool printed = print_all(rw, call, format, &text, &pieces);
    buf_free(&text);
    if (!printed)
        return sf_null(rw);
    if (pieces.count == 0)
        return sf_string(rw, STR(""));
    if (pieces.count == 1)
        return pieces.items[0];
    return sf_operator(rw, call->node.origin, SF_CONCAT, pieces.count, pieces.items);
}
