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
#include "map/sf_name.h"

/* Whether a name that holds templates is plain apart from these. It may stand in parentheses. */
static bool is_plain_template(Str name)
{
    if (name.n > 2 && name.p[0] == '(' && name.p[name.n - 1] == ')')
        name = str_slice(name, 1, name.n - 1);
    for (size_t at = 0; at < name.n;) {
        size_t length;
        size_t found = template_find(name, at, TEMPLATE_IN_NAME, &length);
        for (; at < found; at++)
            if (!map_may_continue_name(name.p[at]))
                return false;
        at += length;
    }
    return true;
}

/* An identifier as SQL: quoted if Snowflake needs it. */
static Str identifier_text(Arena *arena, Str name)
{
    if (template_is_in(name) && is_plain_template(name))
        return name;
    if (!map_is_plain_name(name))
        return map_quoted_name(arena, name);
    return map_is_reserved(name) ? map_quoted_name(arena, str_upper(arena, name)) : name;
}

void print_identifier(Printer *p, Str name)
{
    if (map_is_plain_name(name) && !map_is_reserved(name))
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
        if (map_may_start_name(name.p[i]) || (unsigned char)name.p[i] >= 0x80)
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
        if (!map_is_plain_name(name) && !template_is_in(name)) {
            if (i + 1 == parts->count)
                name = spelled_column(p, attribute, &parts->items[i]);
            else if (i + 2 == parts->count && attribute->column != NULL &&
                     str_equal_nocase(attribute->column->qualifier, name))
                name = attribute->column->qualifier;
        }
        print_identifier(p, name);
    }
}
