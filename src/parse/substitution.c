/* substitution.c - see substitution.h.
 *
 * A reference is what Spark's class ConfigReader finds with \$\{(?:(\w+?):)?(\S+?)\}. Its value is
 * what --var gives, or else the Spark setting of that name. Spark also reads the environment and
 * Java's properties (${env:..}, ${system:..}): those of this machine say nothing about Spark's, so
 * that only --var gives them. Spark puts nothing in the place of a setting that does not exist; here
 * it stays, for somebody else may replace it.
 */
#include "parse/substitution.h"

#include <string.h>

#include "util/vec.h"

enum { TEXT_MAX = 64 * 1024 * 1024 };

typedef struct Reference {
    Str text;   /* ${prefix:name} */
    Str prefix; /* may be empty */
    Str name;
} Reference;

static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/* The `}` behind a name that starts at an offset, or 0. */
static size_t find_end(Str text, size_t at)
{
    for (size_t i = at; i < text.n; i++) {
        if (text.p[i] == '}' && i > at)
            return i;
        if (memchr(" \t\n\v\f\r", text.p[i], 6) != NULL)
            break;
    }
    return 0;
}

static bool read_reference(Str text, size_t at, Reference *reference)
{
    size_t name = at + 2, colon = name;
    if (name >= text.n || text.p[at + 1] != '{')
        return false;
    while (colon < text.n && is_word(text.p[colon]))
        colon++;
    size_t end = 0;
    bool has_prefix = colon > name && colon < text.n && text.p[colon] == ':';
    if (has_prefix)
        end = find_end(text, colon + 1);
    has_prefix = end != 0;
    if (!has_prefix)
        end = find_end(text, name);
    if (end == 0)
        return false;
    reference->text = str_slice(text, at, end + 1);
    reference->prefix = str_slice(text, name, has_prefix ? colon : name);
    reference->name = str_slice(text, has_prefix ? colon + 1 : name, end);
    return true;
}

/* Prefixes of Spark that all stand for its settings. */
static bool names_setting(Str prefix)
{
    static const char *const prefixes[] = {"", "spark", "sparkconf", "hivevar", "hiveconf"};
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
        if (str_equal(prefix, str_from(prefixes[i])))
            return true;
    return false;
}

static bool is_on(const ScContext *cx)
{
    return options_conf_bool(cx->options, STR("spark.sql.variable.substitute"), true);
}

size_t substitution_reference(const ScContext *cx, Str text, size_t at)
{
    Reference reference;
    if (text.p[at] != '$' || !read_reference(text, at, &reference) || !is_on(cx))
        return 0;
    bool known = names_setting(reference.prefix) || str_equal(reference.prefix, STR("env")) ||
                 str_equal(reference.prefix, STR("system"));
    return known ? reference.text.n : 0;
}

/* The value of a reference; without bytes (p is NULL) if there is none. */
static Str find_value(const Options *options, const Reference *reference)
{
    Str whole = str_slice(reference->text, 2, reference->text.n - 1);
    const Str *value = map_get(&options->variables, whole);
    if (value == NULL && names_setting(reference->prefix)) {
        value = map_get(&options->variables, reference->name);
        if (value == NULL)
            return options_conf(options, reference->name, STR_NONE);
    }
    return value == NULL ? STR_NONE : *value;
}

/* The references that are being replaced, innermost first. */
typedef struct Replacing {
    Str text;
    const struct Replacing *outer;
} Replacing;

typedef struct Substituter {
    ScContext *cx;
    Buf out;
    VEC(SourcePiece) pieces;
    Span place; /* of the reference in the statement */
    bool failed;
} Substituter;

static bool may_replace(Substituter *s, Str reference, const Replacing *outer)
{
    if (s->out.n > TEXT_MAX) {
        diag_emit(s->cx->diags, TPL004, s->place, "the values of the variables become too long");
        s->failed = true;
    }
    for (; outer != NULL && !s->failed; outer = outer->outer) {
        if (!str_equal(outer->text, reference))
            continue;
        diag_emit(s->cx->diags, TPL004, s->place, "the value of %.*s refers to itself",
                  STR_ARG(reference));
        s->failed = true;
    }
    return !s->failed;
}

/* Append a text with its variables replaced, down to their values' own. */
static void add_replaced(Substituter *s, Str text, size_t from, const Replacing *outer)
{
    size_t done = from;
    for (size_t at = from; at < text.n && !s->failed;) {
        const char *dollar = memchr(text.p + at, '$', text.n - at);
        if (dollar == NULL)
            break;
        at = (size_t)(dollar - text.p);
        Reference reference;
        if (!read_reference(text, at, &reference)) {
            at++;
            continue;
        }
        Str value = find_value(s->cx->options, &reference);
        if (outer == NULL)
            s->place = (Span){(uint32_t)at, (uint32_t)(at + reference.text.n)};
        at += reference.text.n;
        if (value.p == NULL || !may_replace(s, reference.text, outer))
            continue;
        buf_add_str(&s->out, str_slice(text, done, at - reference.text.n));
        done = at;
        uint32_t start = (uint32_t)s->out.n;
        Replacing inner = {reference.text, outer};
        add_replaced(s, value, 0, &inner);
        if (outer == NULL)
            *VEC_ADD(s->cx->arena, &s->pieces) = (SourcePiece){{start, (uint32_t)s->out.n},
                                                               s->place};
    }
    buf_add_str(&s->out, str_slice(text, done, text.n));
}

bool substitution_run(ScContext *cx, Str text, size_t from, Substitution *result)
{
    if (memchr(text.p + from, '$', text.n - from) == NULL || !is_on(cx))
        return false;
    Substituter s = {.cx = cx};
    buf_init(&s.out);
    buf_add_str(&s.out, str_slice(text, 0, from));
    add_replaced(&s, text, from, NULL);
    *result = (Substitution){str_copy(cx->arena, buf_str(&s.out)), s.pieces.items, s.pieces.count};
    buf_free(&s.out);
    return s.pieces.count > 0 && !s.failed;
}
