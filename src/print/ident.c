/* ident.c - identifiers: which need quotes, and in which case they are then written.
 *
 * Spark compares names without case and keeps their spelling; Snowflake folds names without quotes
 * to upper case and compares. So a plain name is printed as written, without quotes whatever the
 * source had. A reserved word that is otherwise plain is quoted in upper case: it then is the same
 * name as its folded spelling elsewhere. Any other name is quoted as its definition spells it.
 */
#include "print/printer.h"

#include <string.h>

#include "core/template.h"
#include "map/map.h"

/* What a byte may be in a name without quotes: its first one, or a further one. */
enum { FIRST = 1, FURTHER = 2, LETTER = FIRST | FURTHER };

static const unsigned char plain_bytes[256] = {
    ['$'] = FURTHER, ['0'] = FURTHER, ['1'] = FURTHER, ['2'] = FURTHER, ['3'] = FURTHER,
    ['4'] = FURTHER, ['5'] = FURTHER, ['6'] = FURTHER, ['7'] = FURTHER, ['8'] = FURTHER,
    ['9'] = FURTHER, ['_'] = LETTER,  ['A'] = LETTER,  ['B'] = LETTER,  ['C'] = LETTER,
    ['D'] = LETTER,  ['E'] = LETTER,  ['F'] = LETTER,  ['G'] = LETTER,  ['H'] = LETTER,
    ['I'] = LETTER,  ['J'] = LETTER,  ['K'] = LETTER,  ['L'] = LETTER,  ['M'] = LETTER,
    ['N'] = LETTER,  ['O'] = LETTER,  ['P'] = LETTER,  ['Q'] = LETTER,  ['R'] = LETTER,
    ['S'] = LETTER,  ['T'] = LETTER,  ['U'] = LETTER,  ['V'] = LETTER,  ['W'] = LETTER,
    ['X'] = LETTER,  ['Y'] = LETTER,  ['Z'] = LETTER,  ['a'] = LETTER,  ['b'] = LETTER,
    ['c'] = LETTER,  ['d'] = LETTER,  ['e'] = LETTER,  ['f'] = LETTER,  ['g'] = LETTER,
    ['h'] = LETTER,  ['i'] = LETTER,  ['j'] = LETTER,  ['k'] = LETTER,  ['l'] = LETTER,
    ['m'] = LETTER,  ['n'] = LETTER,  ['o'] = LETTER,  ['p'] = LETTER,  ['q'] = LETTER,
    ['r'] = LETTER,  ['s'] = LETTER,  ['t'] = LETTER,  ['u'] = LETTER,  ['v'] = LETTER,
    ['w'] = LETTER,  ['x'] = LETTER,  ['y'] = LETTER,  ['z'] = LETTER,
};

static bool has_plain_characters(Str name)
{
    if (name.n == 0 || (plain_bytes[(unsigned char)name.p[0]] & FIRST) == 0)
        return false;
    unsigned char all = FURTHER;
    for (size_t i = 1; i < name.n; i++)
        all &= plain_bytes[(unsigned char)name.p[i]];
    return all != 0;
}

bool identifier_is_plain(Str name)
{
    return has_plain_characters(name) && !map_is_reserved(name);
}

Str identifier_quoted(Arena *arena, Str name)
{
    size_t quotes = 0;
    for (size_t i = 0; i < name.n; i++)
        quotes += name.p[i] == '"';
    char *text = arena_alloc(arena, name.n + quotes + 2), *to = text;
    *to++ = '"';
    for (size_t i = 0; i < name.n; i++) {
        if (name.p[i] == '"')
            *to++ = '"';
        *to++ = name.p[i];
    }
    *to++ = '"';
    return (Str){text, (size_t)(to - text)};
}

/* Whether a name that holds templates is plain apart from these. It may stand in parentheses. */
static bool is_plain_template(Str name)
{
    if (name.n > 2 && name.p[0] == '(' && name.p[name.n - 1] == ')')
        name = str_slice(name, 1, name.n - 1);
    for (size_t at = 0; at < name.n;) {
        size_t length;
        size_t found = template_find(name, at, TEMPLATE_IN_NAME, &length);
        for (; at < found; at++)
            if ((plain_bytes[(unsigned char)name.p[at]] & FURTHER) == 0)
                return false;
        at += length;
    }
    return true;
}

Str identifier_text(Arena *arena, Str name)
{
    if (template_is_in(name) && is_plain_template(name))
        return name;
    if (!has_plain_characters(name))
        return identifier_quoted(arena, name);
    return map_is_reserved(name) ? identifier_quoted(arena, str_upper(arena, name)) : name;
}

void print_identifier(Printer *p, Str name)
{
    if (identifier_is_plain(name))
        doc_text(&p->doc, name);
    else
        doc_text_utf8(&p->doc, identifier_text(p->cx->arena, name));
}

void print_name_list(Printer *p, const PlanNames *names)
{
    for (size_t i = 0; i < names->count; i++) {
        if (i > 0) {
            DOC_TEXT(&p->doc, ",");
            doc_line(&p->doc);
        }
        print_identifier(p, names->items[i].text);
    }
}

void print_qualified_name(Printer *p, const PlanNames *parts)
{
    for (size_t i = 0; i < parts->count; i++) {
        if (i > 0)
            DOC_TEXT(&p->doc, ".");
        print_identifier(p, parts->items[i].text);
    }
}

static bool has_letters(Str name)
{
    for (size_t i = 0; i < name.n; i++)
        if ((plain_bytes[(unsigned char)name.p[i]] & FIRST) != 0 ||
            (unsigned char)name.p[i] >= 0x80)
            return true;
    return false;
}

/* A column's name that needs quotes: its definition knows the spelling. */
static Str spelled_column(Printer *p, const PlanUnresolvedAttribute *attribute,
                          const PlanName *name)
{
    if (attribute->column != NULL)
        return attribute->column->name;
    if (has_letters(name->text))
        diag_emit(p->cx->diags, RES003, attribute->node.origin,
                  "the name \"%.*s\" needs quotes in Snowflake, and its upper and lower case is not"
                  " known here",
                  STR_ARG(name->text));
    return name->text;
}

void print_attribute(Printer *p, const PlanUnresolvedAttribute *attribute)
{
    const PlanNames *parts = &attribute->parts;
    for (size_t i = 0; i < parts->count; i++) {
        Str name = parts->items[i].text;
        if (i > 0)
            DOC_TEXT(&p->doc, ".");
        if (!has_plain_characters(name) && !template_is_in(name)) {
            if (i + 1 == parts->count)
                name = spelled_column(p, attribute, &parts->items[i]);
            else if (i + 2 == parts->count && attribute->column != NULL &&
                     str_equal_nocase(attribute->column->qualifier, name))
                name = attribute->column->qualifier;
        }
        print_identifier(p, name);
    }
}
