/* encodings.c - bytes as text: charsets, hexadecimal and base64 digits, digests.
 *
 * Constants are decoded here, by Spark's rules, which take more than Snowflake's functions do.
 */
#include "rewrite/internal.h"
#include "util/utf8.h"

static PlanNode *refuse(Rewriter *rw, const PlanUnresolvedFunction *call, const char *why)
{
    diag_emit(rw->cx->diags, CNV103, call->node.origin, "%s", why);
    return sf_null(rw);
}

/* ---- constants ------------------------------------------------------------------------------------ */

static PlanNode *binary_literal(Rewriter *rw, Span origin, Str bytes)
{
    static const char digits[] = "0123456789ABCDEF";
    char *hex = arena_alloc(rw->cx->arena, 2 * bytes.n + 1);
    for (size_t i = 0; i < bytes.n; i++) {
        hex[2 * i] = digits[(unsigned char)bytes.p[i] >> 4];
        hex[2 * i + 1] = digits[(unsigned char)bytes.p[i] & 15];
    }
    PlanLiteral *literal = PLAN_NEW(rw->cx, Literal, LITERAL, origin);
    literal->node.type = type_simple(TYPE_BINARY);
    literal->text = (Str){hex, 2 * bytes.n};
    return &literal->node;
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c = (char)(c | 0x20);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Pairs of hexadecimal digits; an odd first digit counts as a pair. */
static bool decode_hex(Arena *arena, Str text, Str *bytes)
{
    char *out = arena_alloc(arena, text.n / 2 + 2);
    size_t n = 0;
    int high = 0;
    for (size_t i = 0; i < text.n; i++) {
        int digit = hex_digit(text.p[i]);
        if (digit < 0)
            return false;
        if ((text.n - i) % 2 == 0) {
            high = digit;
            continue;
        }
        out[n++] = (char)(high * 16 + digit);
        high = 0;
    }
    *bytes = (Str){out, n};
    return true;
}

/* The bytes of a binary literal, or of a text. */
static bool constant_bytes(Rewriter *rw, const PlanNode *node, Str *bytes)
{
    if (constant_string(node, bytes))
        return true;
    return constant_is(node, TYPE_BINARY) &&
           decode_hex(rw->cx->arena, ((const PlanLiteral *)node)->text, bytes);
}

static int base64_digit(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Java's MIME decoder: what is no digit is skipped (with `strict` only blanks before the padding are),
 * and padding may be missing. */
static bool decode_base64(Arena *arena, Str text, bool strict, Str *bytes)
{
    char *out = arena_alloc(arena, text.n + 1);
    size_t n = 0, i = 0;
    uint32_t bits = 0;
    int digits = 0;
    for (; i < text.n && text.p[i] != '='; i++) {
        int digit = base64_digit(text.p[i]);
        if (digit < 0 && strict && !is_blank(text.p[i]))
            return false;
        if (digit < 0)
            continue;
        bits = bits << 6 | (uint32_t)digit;
        if (++digits < 4)
            continue;
        out[n++] = (char)(bits >> 16);
        out[n++] = (char)(bits >> 8);
        out[n++] = (char)bits;
        digits = 0;
    }
    bool padded = i < text.n;
    if (digits == 1 || (padded && digits == 0))
        return false;
    if (padded && digits == 2 && (i + 1 == text.n || text.p[++i] != '='))
        return false;
    if (padded)
        i++;
    for (; i < text.n; i++)
        if (strict || base64_digit(text.p[i]) >= 0)
            return false;
    if (digits == 2)
        out[n++] = (char)(bits >> 4);
    if (digits == 3) {
        out[n++] = (char)(bits >> 10);
        out[n++] = (char)(bits >> 2);
    }
    *bytes = (Str){out, n};
    return true;
}

/* ---- hexadecimal --------------------------------------------------------------------------------- */

/* hex(x): the digits of 64 bits, or of bytes. */
PlanNode *rewrite_call_hex(Rewriter *rw, PlanUnresolvedFunction *call)
{
    const char *form = "TO_CHAR(MOD($1 + 18446744073709551616, 18446744073709551616), "
                       "'FMXXXXXXXXXXXXXXXX')";
    PlanNode *value = call->arguments.items[0];
    int64_t number;
    if (type_is_text(value->type) || type_is(value->type, TYPE_BINARY) ||
        type_is(value->type, TYPE_VOID))
        form = "HEX_ENCODE($1)";
    else if (value->type == NULL) {
        rewrite_type_doubt(rw, FDM103, call->node.origin,
                           "the type of what hex() encodes is not known: it is taken as a text");
        form = "HEX_ENCODE($1)";
    } else if (constant_integer(value, &number) && number >= 0) {
        form = "TO_CHAR($1, 'FMXXXXXXXXXXXXXXXX')";
    } else if (!type_is_integral(value->type)) {
        call->arguments.items[0] = rewrite_cast_value(rw, value->origin, value,
                                                      type_simple(TYPE_LONG), false);
    }
    return rewrite_template(rw, call->node.origin, form, &call->arguments);
}

/* unhex(text): NULL for what are no digits. */
PlanNode *rewrite_call_unhex(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Str text, bytes;
    if (constant_string(call->arguments.items[0], &text))
        return decode_hex(rw->cx->arena, text, &bytes)
                   ? binary_literal(rw, call->node.origin, bytes)
                   : sf_null(rw);
    return rewrite_typed_template(rw, call->node.origin,
                                  "TRY_HEX_DECODE_BINARY(CASE WHEN MOD(LENGTH($1), 2) = 1 "
                                  "THEN '0' || $1 ELSE $1 END)",
                                  &call->arguments, call->node.type);
}

/* ---- base64 ---------------------------------------------------------------------------------------- */

PlanNode *rewrite_call_unbase64(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *value = call->arguments.items[0];
    Str text, bytes;
    if (constant_string(value, &text)) {
        if (decode_base64(rw->cx->arena, text, false, &bytes))
            return binary_literal(rw, call->node.origin, bytes);
        diag_emit(rw->cx->diags, CNV102, call->node.origin, "unbase64() of what is no base64");
        return sf_null(rw);
    }
    bool encoded = value->kind == PLAN_TARGET_CALL &&
                   str_equal(((const PlanTargetCall *)value)->name, STR("BASE64_ENCODE"));
    if (!encoded)
        rewrite_doubt(rw, FDM103, call->node.origin,
                      "blanks, line breaks or missing padding in base64 are an error in Snowflake, "
                      "and skipped in Spark");
    return sf_call1(rw, call->node.origin, "BASE64_DECODE_BINARY", value);
}

/* ---- to_binary ------------------------------------------------------------------------------------- */

typedef enum BinaryFormat { BINARY_HEX, BINARY_UTF8, BINARY_BASE64, BINARY_UNKNOWN } BinaryFormat;

static BinaryFormat read_binary_format(Str name)
{
    static const struct {
        const char *name;
        BinaryFormat format;
    } formats[] = {{"hex", BINARY_HEX},
                   {"utf-8", BINARY_UTF8},
                   {"utf8", BINARY_UTF8},
                   {"base64", BINARY_BASE64}};
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (str_equal_nocase(name, str_from(formats[i].name)))
            return formats[i].format;
    return BINARY_UNKNOWN;
}

static PlanNode *constant_binary(Rewriter *rw, const PlanUnresolvedFunction *call, Str text,
                                 BinaryFormat format, bool is_try)
{
    Str bytes = text;
    bool decoded = format == BINARY_UTF8 ||
                   (format == BINARY_HEX ? decode_hex(rw->cx->arena, text, &bytes)
                                         : decode_base64(rw->cx->arena, text, true, &bytes));
    if (decoded)
        return binary_literal(rw, call->node.origin, bytes);
    if (!is_try)
        diag_emit(rw->cx->diags, CNV102, call->node.origin,
                  "%.*s() of a text that its format does not fit", STR_ARG(call->function_name));
    return sf_null(rw);
}

/* to_binary(text [, format]), try_to_binary */
PlanNode *rewrite_call_to_binary(Rewriter *rw, PlanUnresolvedFunction *call)
{
    bool is_try = str_starts_with(call->function_name, STR("try_"));
    PlanNode *value = call->arguments.items[0];
    BinaryFormat format = BINARY_HEX;
    Str name, text;
    if (call->arguments.count > 1) {
        PlanNode *written = call->arguments.items[1];
        if (constant_is(written, TYPE_VOID))
            return sf_null(rw);
        if (!constant_string(written, &name) && !(is_try && written->kind == PLAN_LITERAL))
            return refuse(rw, call, "to_binary() is converted only with a constant format");
        format = written->kind == PLAN_LITERAL && type_is_text(written->type)
                     ? read_binary_format(name)
                     : BINARY_UNKNOWN;
        if (format == BINARY_UNKNOWN && is_try)
            return sf_null(rw);
        if (format == BINARY_UNKNOWN)
            return refuse(rw, call, "Spark has no such format of to_binary()");
    }
    if (constant_string(value, &text))
        return constant_binary(rw, call, text, format, is_try);
    if (format == BINARY_UTF8)
        return sf_call2(rw, call->node.origin, "TO_BINARY", value, sf_string(rw, STR("UTF-8")));
    if (format == BINARY_BASE64) {
        rewrite_doubt(rw, FDM103, call->node.origin,
                      "base64 without its padding is taken by Spark only");
        value = sf_call3(rw, call->node.origin, "TRANSLATE", value, sf_string(rw, STR(" \t\n\r")),
                         sf_string(rw, STR("")));
        return sf_call2(rw, call->node.origin, is_try ? "TRY_TO_BINARY" : "TO_BINARY", value,
                        sf_string(rw, STR("BASE64")));
    }
    return rewrite_typed_template(rw, call->node.origin,
                                  is_try ? "TRY_TO_BINARY(CASE WHEN MOD(LENGTH($1), 2) = 1 "
                                           "THEN '0' || $1 ELSE $1 END, 'HEX')"
                                         : "TO_BINARY(CASE WHEN MOD(LENGTH($1), 2) = 1 "
                                           "THEN '0' || $1 ELSE $1 END, 'HEX')",
                                  &call->arguments, call->node.type);
}

/* ---- charsets --------------------------------------------------------------------------------------- */

PlanNode *rewrite_charset(Rewriter *rw, PlanUnresolvedFunction *call, const char *function)
{
    Str charset;
    PlanNode *value = call->arguments.items[0];
    if (!constant_string(call->arguments.items[1], &charset) ||
        read_binary_format(charset) != BINARY_UTF8)
        return refuse(rw, call, "a charset that is not constant, or is not UTF-8");
    bool decodes = str_equal(call->function_name, STR("decode"));
    if (decodes && !type_is(value->type, TYPE_BINARY))
        value = rewrite_cast_value(rw, value->origin, value, type_simple(TYPE_BINARY), false);
    else if (!decodes && type_is(value->type, TYPE_BINARY))
        return value;
    return sf_call2(rw, call->node.origin, function, value, sf_string(rw, STR("UTF-8")));
}

PlanNode *rewrite_call_encode(Rewriter *rw, PlanUnresolvedFunction *call)
{
    return rewrite_charset(rw, call, "TO_BINARY");
}

enum { REPLACEMENT_CHARACTER = 0xFFFD };

/* How many bytes of text an invalid sequence stands for: its longest valid beginning, at least one. */
static size_t invalid_length(Str text, size_t start)
{
    unsigned char lead = (unsigned char)text.p[start];
    size_t wanted = lead >= 0xF0 && lead <= 0xF4   ? 3
                    : lead >= 0xE0 && lead <= 0xEF ? 2
                    : lead >= 0xC2 && lead <= 0xDF ? 1
                                                   : 0;
    size_t length = 1;
    for (; length <= wanted && start + length < text.n; length++) {
        unsigned char c = (unsigned char)text.p[start + length];
        unsigned char least = 0x80, most = 0xBF;
        if (length == 1) {
            least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
            most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        }
        if (c < least || c > most)
            break;
    }
    return length;
}

static Str with_replacements(Arena *arena, Str text)
{
    Buf out;
    buf_init(&out);
    char replacement[4];
    size_t replacement_length = utf8_encode(REPLACEMENT_CHARACTER, replacement);
    while (text.n > 0) {
        size_t valid = utf8_find_invalid(text);
        buf_add(&out, text.p, valid);
        if (valid == text.n)
            break;
        buf_add(&out, replacement, replacement_length);
        text = str_slice(text, valid + invalid_length(text, valid), text.n);
    }
    Str result = str_copy(arena, buf_str(&out));
    buf_free(&out);
    return result;
}

/* is_valid_utf8, make_valid_utf8, validate_utf8, try_validate_utf8: a text is always valid in
 * Snowflake; only bytes may not be. */
PlanNode *rewrite_call_utf8(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *value = call->arguments.items[0];
    bool asks = str_starts_with(call->function_name, STR("is_"));
    bool makes = str_starts_with(call->function_name, STR("make_"));
    bool is_try = str_starts_with(call->function_name, STR("try_"));
    Str bytes;
    if (constant_bytes(rw, value, &bytes)) {
        bool valid = utf8_find_invalid(bytes) == bytes.n;
        if (asks)
            return sf_boolean(rw, valid);
        if (valid || makes)
            return sf_string(rw, with_replacements(rw->cx->arena, bytes));
        if (is_try)
            return sf_null(rw);
    }
    if (!type_is(value->type, TYPE_BINARY)) {
        if (asks)
            return rewrite_typed_template(rw, call->node.origin,
                                          "CASE WHEN $1 IS NOT NULL THEN TRUE END",
                                          &call->arguments, call->node.type);
        return value;
    }
    if (makes)
        return refuse(rw, call, "make_valid_utf8() of bytes that are not constant");
    if (asks)
        return rewrite_typed_template(rw, call->node.origin,
                                      "CASE WHEN $1 IS NOT NULL THEN "
                                      "TRY_HEX_DECODE_STRING(HEX_ENCODE($1)) IS NOT NULL END",
                                      &call->arguments, call->node.type);
    return rewrite_template(rw, call->node.origin,
                            is_try ? "TRY_HEX_DECODE_STRING(HEX_ENCODE($1))"
                                   : "TO_VARCHAR($1, 'UTF-8')",
                            &call->arguments);
}

/* ---- digests ------------------------------------------------------------------------------------------ */

/* sha2(x, bits): 0 means 256, other lengths that there are not give NULL. */
PlanNode *rewrite_call_sha2(Rewriter *rw, PlanUnresolvedFunction *call)
{
    int64_t bits;
    if (!constant_integer(call->arguments.items[1], &bits))
        return rewrite_typed_template(rw, call->node.origin,
                                      "CASE WHEN $2 = 0 THEN SHA2($1, 256) "
                                      "WHEN $2 = 224 THEN SHA2($1, 224) "
                                      "WHEN $2 = 256 THEN SHA2($1, 256) "
                                      "WHEN $2 = 384 THEN SHA2($1, 384) "
                                      "WHEN $2 = 512 THEN SHA2($1, 512) END",
                                      &call->arguments, call->node.type);
    if (bits == 0)
        bits = 256;
    if (bits != 224 && bits != 256 && bits != 384 && bits != 512)
        return sf_null(rw);
    return sf_call2(rw, call->node.origin, "SHA2", call->arguments.items[0], sf_integer(rw, bits));
}
