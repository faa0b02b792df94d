/* literal.c - see literal.h. Ranges and formats of typed literals are not judged here. */
#include "parse/literal.h"

#include <string.h>

#include "ast/make.h"
#include "core/template.h"
#include "util/utf8.h"

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/* Read `count` hex digits at `at`; false if there are not that many. */
static bool read_hex(Str s, size_t at, size_t count, uint32_t *value)
{
    *value = 0;
    for (size_t i = 0; i < count; i++) {
        int digit = at + i < s.n ? hex_digit(s.p[at + i]) : -1;
        if (digit < 0)
            return false;
        *value = *value << 4 | (uint32_t)digit;
    }
    return true;
}

static bool is_octal(Str s, size_t at)
{
    return at + 2 < s.n && (s.p[at] == '0' || s.p[at] == '1') && s.p[at + 1] >= '0' &&
           s.p[at + 1] <= '7' && s.p[at + 2] >= '0' && s.p[at + 2] <= '7';
}

/* Decode \uXXXX, with the second half of a surrogate pair if it follows; `at` is after the `u`. */
static size_t decode_unicode(Str s, size_t at, uint32_t *code_point)
{
    uint32_t low;
    if (*code_point >= 0xD800 && *code_point < 0xDC00 && at + 6 <= s.n && s.p[at] == '\\' &&
        s.p[at + 1] == 'u' && read_hex(s, at + 2, 4, &low) && low >= 0xDC00 && low < 0xE000) {
        *code_point = 0x10000 + ((*code_point - 0xD800) << 10) + (low - 0xDC00);
        return at + 6;
    }
    return at;
}

static size_t put_code_point(uint32_t code_point, char *out)
{
    bool valid = code_point <= 0x10FFFF && !(code_point >= 0xD800 && code_point < 0xE000);
    return utf8_encode(valid ? code_point : 0xFFFD, out);
}

/* Decode the escape whose backslash stands before `at`. Gives the offset after it. */
static size_t decode_escape(Str s, size_t at, char *out, size_t *out_length)
{
    uint32_t code;
    char c = s.p[at];
    *out_length = 1;
    if (c == 'u' && read_hex(s, at + 1, 4, &code)) {
        at = decode_unicode(s, at + 5, &code);
        *out_length = put_code_point(code, out);
        return at;
    }
    if (c == 'U' && read_hex(s, at + 1, 8, &code)) {
        *out_length = put_code_point(code, out);
        return at + 9;
    }
    if (is_octal(s, at)) {
        *out = (char)((s.p[at] - '0') << 6 | (s.p[at + 1] - '0') << 3 | (s.p[at + 2] - '0'));
        return at + 3;
    }
    switch (c) {
    case '0': *out = '\0'; break;
    case 'b': *out = '\b'; break;
    case 'n': *out = '\n'; break;
    case 'r': *out = '\r'; break;
    case 't': *out = '\t'; break;
    case 'Z': *out = '\x1A'; break;
    case '%':
    case '_':
        /* kept for LIKE */
        out[0] = '\\';
        out[1] = c;
        *out_length = 2;
        break;
    default: *out = c;
    }
    return at + 1;
}

static Str decode(ScContext *cx, Str s, char quote, bool escapes)
{
    char *decoded = arena_alloc(cx->arena, s.n + 4);
    size_t length = 0;
    size_t template_length;
    size_t template = template_find(s, 0, TEMPLATE_IN_STRING, &template_length);
    for (size_t i = 0; i < s.n;) {
        if (i > template)
            template = template_find(s, i, TEMPLATE_IN_STRING, &template_length);
        if (escapes && s.p[i] == '\\' && i + 1 < s.n) {
            size_t count;
            i = decode_escape(s, i + 1, decoded + length, &count);
            length += count;
        } else if (i == template) {
            memcpy(decoded + length, s.p + i, template_length);
            length += template_length;
            i += template_length;
            template = template_find(s, i, TEMPLATE_IN_STRING, &template_length);
        } else {
            /* the scanner lets a quote into a literal only when it is doubled or escaped */
            bool doubled = s.p[i] == quote && i + 1 < s.n && s.p[i + 1] == quote;
            decoded[length++] = s.p[i];
            i += doubled ? 2 : 1;
        }
    }
    return (Str){decoded, length};
}

/* A token that is only tried at a place (repair.c) has the text of another, or none. */
static bool is_quoted(Str text)
{
    return text.n > 1 && strchr("'\"`", text.p[text.n - 1]) != NULL;
}

Str literal_string(ScContext *cx, Span span)
{
    Str text = token_text(cx, span);
    if (!is_quoted(text))
        return text;
    char quote = text.p[text.n - 1];
    if (text.p[0] == 'r' || text.p[0] == 'R')
        return str_slice(text, 2, text.n - 1);
    Str inner = str_slice(text, 1, text.n - 1);
    if (memchr(inner.p, '\\', inner.n) == NULL && memchr(inner.p, quote, inner.n) == NULL)
        return inner;
    bool keep = options_conf_bool(cx->options, STR("spark.sql.parser.escapedStringLiterals"),
                                  false);
    return decode(cx, inner, quote, !keep);
}

AstNode *literal_join_strings(ScContext *cx, Span span, const AstList *pieces)
{
    if (pieces->count == 1)
        return pieces->items[0];
    size_t length = 0;
    for (uint32_t i = 0; i < pieces->count; i++)
        length += AST_AS(StringLiteral, STRING_LITERAL, pieces->items[i])->value.n;
    char *joined = arena_alloc(cx->arena, length + 1);
    size_t at = 0;
    for (uint32_t i = 0; i < pieces->count; i++) {
        Str value = AST_AS(StringLiteral, STRING_LITERAL, pieces->items[i])->value;
        memcpy(joined + at, value.p, value.n);
        at += value.n;
    }
    return MAKE(StringLiteral, STRING_LITERAL, span, .value = {joined, length});
}

AstNode *literal_signed_string(ScContext *cx, Span sign, AstNode *string)
{
    if (token_text(cx, sign).p[0] != '-')
        return string;
    return MAKE(Unary, UNARY, span_join(sign, string->span), .op = AST_MINUS, .operand = string);
}

AstNode *literal_number(ScContext *cx, Span span, AstNumberForm form)
{
    Str text = token_text(cx, span);
    if (text.p[0] == '-' || text.p[0] == '+') {
        Str digits = str_trim(str_slice(text, 1, text.n));
        if (digits.n != text.n - 1)
            text = str_format(cx->arena, "%c%.*s", text.p[0], STR_ARG(digits));
    }
    return MAKE(NumberLiteral, NUMBER_LITERAL, span, .text = text, .form = form);
}

Str literal_quoted_identifier(ScContext *cx, Span span)
{
    Str text = token_text(cx, span);
    if (!is_quoted(text))
        return text;
    char quote = text.p[0];
    Str inner = str_slice(text, 1, text.n - 1);
    if (memchr(inner.p, quote, inner.n) == NULL)
        return inner;
    return decode(cx, inner, quote, false);
}

AstNode *literal_word(ScContext *cx, Span span)
{
    return MAKE(Identifier, IDENTIFIER, span, .text = token_text(cx, span), .word = true);
}

static AstNode *word_name(ScContext *cx, Span span)
{
    return ast_make_name(cx, literal_word(cx, span));
}

AstNode *literal_word_call(ScContext *cx, Span span, Span word, AstCallForm form,
                           const AstList *arguments)
{
    return ast_make_call(cx, form, span, word_name(cx, word), AST_QUANTIFIED_NOT, arguments, NULL);
}

AstNode *literal_word_property(ScContext *cx, Span span, AstNode *value)
{
    Span whole = span_join(span, value->span);
    return MAKE(Property, PROPERTY, whole, .key = word_name(cx, span), .value = value);
}
