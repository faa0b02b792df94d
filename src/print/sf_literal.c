/* sf_literal.c - values as Snowflake writes them. Forms that depend on session parameters
 * (TIMESTAMP '..' on TIMESTAMP_TYPE_MAPPING) are not used.
 */
#include "print/printer.h"

#include <ctype.h>
#include <string.h>

#include "core/template.h"
#include "map/sf_type.h"

/* ---- text -------------------------------------------------------------------------------- */

/* How a byte stands in '..'; NULL for itself. Snowflake's page on string constants has these
 * escapes; a NUL before a digit would read as an octal escape, so it is always spelled out. */
static const char *escape_of(unsigned char c)
{
    switch (c) {
    case '\'': return "''";
    case '\\': return "\\\\";
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    case '\b': return "\\b";
    default: return NULL;
    }
}

static bool is_control(unsigned char c)
{
    return c < 0x20 || c == 0x7F;
}

static size_t escaped_size(Str value)
{
    size_t size = 0;
    for (size_t i = 0; i < value.n; i++) {
        unsigned char c = (unsigned char)value.p[i];
        size += escape_of(c) != NULL ? 2 : is_control(c) ? 6 : 1;
    }
    return size;
}

static Str string_text(Arena *arena, Str value)
{
    static const char digits[] = "0123456789abcdef";
    size_t size = escaped_size(value);
    char *text = arena_alloc(arena, size + 2), *to = text;
    *to++ = '\'';
    if (size == value.n) {
        memcpy(to, value.p, size);
        to += size;
    } else {
        for (size_t i = 0; i < value.n; i++) {
            unsigned char c = (unsigned char)value.p[i];
            const char *escape = escape_of(c);
            if (escape != NULL) {
                *to++ = escape[0];
                *to++ = escape[1];
            } else if (is_control(c)) {
                memcpy(to, "\\u00", 4);
                to[4] = digits[c >> 4];
                to[5] = digits[c & 15];
                to += 6;
            } else {
                *to++ = (char)c;
            }
        }
    }
    *to = '\'';
    return (Str){text, size + 2};
}

static bool is_in_source(const Printer *p, Str text)
{
    Str source = p->cx->source->text;
    return str_find(source, 0, text) < source.n;
}

/* A string with the templates in it as they were written: their quotes are theirs. What only looks like one has its
 * quotes escaped in the source. */
static Str template_string_text(Printer *p, Str value)
{
    Buf text;
    buf_init(&text);
    buf_add_char(&text, '\'');
    for (size_t at = 0; at < value.n;) {
        size_t length;
        size_t found = template_find(value, at, TEMPLATE_IN_STRING, &length);
        Str template = str_slice(value, found, found + length);
        if (length > 0 && !is_in_source(p, template)) {
            found += length;
            length = 0;
        }
        Str plain = string_text(p->cx->arena, str_slice(value, at, found));
        buf_add_str(&text, str_slice(plain, 1, plain.n - 1));
        if (length > 0)
            buf_add_str(&text, template);
        at = found + length;
    }
    buf_add_char(&text, '\'');
    Str result = str_copy(p->cx->arena, buf_str(&text));
    buf_free(&text);
    return result;
}

void print_string(Printer *p, Str value)
{
    Str text = template_is_in_string(value) ? template_string_text(p, value)
                                            : string_text(p->cx->arena, value);
    doc_text_utf8(&p->doc, text);
}

/* ---- numbers ----------------------------------------------------------------------------- */

enum { NUMBER_DIGITS_MAX = 38 };

/* Snowflake's page "Numeric data types" calls infinities so. */
static Str floating_text(Str text)
{
    if (str_equal(text, STR("Infinity")))
        return STR("inf");
    return str_equal(text, STR("-Infinity")) ? STR("-inf") : text;
}

/* Whether the digits are a NUMBER for Snowflake, so that a cast to FLOAT sees their exact value. */
static bool is_exact_number(Str text)
{
    size_t digits = 0;
    for (size_t i = 0; i < text.n; i++) {
        if (isdigit((unsigned char)text.p[i]))
            digits++;
        else if (text.p[i] != '.' && text.p[i] != '-')
            return false;
    }
    return digits > 0 && digits <= NUMBER_DIGITS_MAX;
}

static void print_cast(Printer *p, Str value, bool quoted, const Type *type)
{
    DOC_WORD(&p->doc, "CAST(");
    if (quoted)
        print_string(p, value);
    else
        doc_text(&p->doc, value);
    DOC_WORD(&p->doc, " AS ");
    doc_keyword(&p->doc, map_snowflake_type(p->cx->arena, type));
    DOC_TEXT(&p->doc, ")");
}

/* ---- timestamps -------------------------------------------------------------------------- */

typedef struct TimestampText {
    Str clock; /* date and time */
    Str zone;
} TimestampText;

static TimestampText split_timestamp(Str text)
{
    /* A '-' behind the date belongs to the zone. */
    size_t blank = 0;
    while (blank < text.n && text.p[blank] != ' ')
        blank++;
    size_t end = blank;
    while (end < text.n && (isdigit((unsigned char)text.p[end]) || text.p[end] == ':' ||
                            text.p[end] == '.' || (end == blank && text.p[end] == ' ')))
        end++;
    return (TimestampText){str_slice(text, 0, end), str_trim(str_slice(text, end, text.n))};
}

/* "+05:30" for the ways Spark writes an offset (Z, UTC, GMT+1, +5:30, ..), empty for a region. */
static Str zone_offset(Arena *arena, Str zone)
{
    static const Str prefixes[] = {{"UTC", 3}, {"GMT", 3}, {"UT", 2}, {"Z", 1}};
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        if (str_starts_with(zone, prefixes[i])) {
            zone = str_slice(zone, prefixes[i].n, zone.n);
            if (zone.n == 0)
                return STR("+00:00");
            break;
        }
    }
    if (zone.n < 2 || (zone.p[0] != '+' && zone.p[0] != '-'))
        return STR_NONE;
    unsigned hours = 0, minutes = 0;
    size_t i = 1;
    for (; i < zone.n && i < 3 && isdigit((unsigned char)zone.p[i]); i++)
        hours = hours * 10 + (unsigned)(zone.p[i] - '0');
    if (i < zone.n && zone.p[i] == ':')
        i++;
    for (; i < zone.n && isdigit((unsigned char)zone.p[i]); i++)
        minutes = minutes * 10 + (unsigned)(zone.p[i] - '0');
    if (i != zone.n)
        return STR_NONE;
    return str_format(arena, "%c%02u:%02u", zone.p[0], hours % 100, minutes % 100);
}

/* Snowflake reads no region in the text of a timestamp, but in this function. */
static void print_regional_timestamp(Printer *p, Str clock, Str zone, const Type *type)
{
    unsigned part[7] = {0};
    size_t field = 0, fraction_digits = 0;
    for (size_t i = 0; i < clock.n && field < 7; i++) {
        if (!isdigit((unsigned char)clock.p[i])) {
            field++;
            continue;
        }
        if (field == 6 && ++fraction_digits > 9)
            break;
        part[field] = part[field] * 10 + (unsigned)(clock.p[i] - '0');
    }
    for (; field == 6 && fraction_digits < 9; fraction_digits++)
        part[6] *= 10;
    DOC_WORD(&p->doc, "CAST(TIMESTAMP_TZ_FROM_PARTS(");
    doc_text(&p->doc, str_format(p->cx->arena, "%u, %u, %u, %u, %u, %u, %u, ", part[0], part[1],
                                 part[2], part[3], part[4], part[5], part[6]));
    print_string(p, zone);
    DOC_WORD(&p->doc, ") AS ");
    doc_keyword(&p->doc, map_snowflake_type(p->cx->arena, type));
    DOC_TEXT(&p->doc, ")");
}

static void print_timestamp(Printer *p, Str text, const Type *type)
{
    TimestampText parts = split_timestamp(text);
    if (parts.zone.n == 0 || type->kind == TYPE_TIMESTAMP_NTZ) {
        print_cast(p, parts.clock, true, type);
        return;
    }
    Str offset = zone_offset(p->cx->arena, parts.zone);
    if (offset.n == 0) {
        print_regional_timestamp(p, parts.clock, parts.zone, type);
        return;
    }
    print_cast(p, str_format(p->cx->arena, "%.*s %.*s", STR_ARG(parts.clock), STR_ARG(offset)),
               true, type);
}

/* ---- all of them ------------------------------------------------------------------------- */

bool literal_is_negative(const PlanNode *node)
{
    if (node->kind != PLAN_LITERAL || node->type == NULL)
        return false;
    Str text = ((const PlanLiteral *)node)->text;
    return (type_is_integral(node->type) || node->type->kind == TYPE_DECIMAL) && text.n > 0 &&
           text.p[0] == '-';
}

void print_literal(Printer *p, const PlanLiteral *literal)
{
    const Type *type = literal->node.type;
    Str text = literal->text;
    bool is_null = type == NULL || literal->text.p == NULL;
    switch (is_null ? TYPE_VOID : type->kind) {
    case TYPE_VOID: DOC_WORD(&p->doc, "NULL"); break;
    case TYPE_BOOLEAN: doc_keyword(&p->doc, str_upper(p->cx->arena, text)); break;
    case TYPE_BYTE:
    case TYPE_SHORT:
    case TYPE_INTEGER:
    case TYPE_LONG:
    case TYPE_DECIMAL: doc_text(&p->doc, text); break;
    case TYPE_FLOAT:
    case TYPE_DOUBLE: print_cast(p, floating_text(text), !is_exact_number(text), type); break;
    case TYPE_STRING:
    case TYPE_CHAR:
    case TYPE_VARCHAR: print_string(p, text); break;
    case TYPE_BINARY:
        DOC_TEXT(&p->doc, "X'");
        doc_text(&p->doc, text);
        DOC_TEXT(&p->doc, "'");
        break;
    case TYPE_DATE:
        DOC_WORD(&p->doc, "DATE ");
        print_string(p, text);
        break;
    case TYPE_TIMESTAMP:
    case TYPE_TIMESTAMP_NTZ: print_timestamp(p, text, type); break;
    case TYPE_TIME: print_cast(p, text, true, type); break;
    default: printer_refuse(p, &literal->node, "a literal of this type"); break;
    }
}
