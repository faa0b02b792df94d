/* template.c - see template.h. */
#include "core/template.h"

static bool is_name_start(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static size_t skip_blanks(Str text, size_t at)
{
    while (at < text.n && (text.p[at] == ' ' || text.p[at] == '\t'))
        at++;
    return at;
}

static size_t variable_length(Str text, size_t at)
{
    for (size_t i = at + 2; i < text.n; i++) {
        if (text.p[i] == '}')
            return i + 1 - at;
        if (text.p[i] == '{')
            break;
    }
    return 0;
}

/* The place behind the quoted text that starts at an offset, or 0. */
static size_t skip_quoted(Str text, size_t at)
{
    for (size_t i = at + 1; i < text.n && text.p[i] != '\n'; i++)
        if (text.p[i] == text.p[at])
            return i + 1;
    return 0;
}

static size_t jinja_length(Str text, size_t at)
{
    char close = text.p[at + 1] == '{' ? '}' : '%';
    size_t i = at + 2;
    if (i < text.n && (text.p[i] == '-' || text.p[i] == '+'))
        i++;
    i = skip_blanks(text, i);
    if (i >= text.n || !is_name_start(text.p[i]))
        return 0;
    bool may_quote = false; /* an operator or a bracket stands before, blanks aside */
    while (i + 1 < text.n) {
        char c = text.p[i];
        if (c == close && text.p[i + 1] == '}')
            return i + 2 - at;
        if (c == '\'' || c == '"') {
            i = may_quote ? skip_quoted(text, i) : 0;
            if (i == 0)
                return 0;
            may_quote = false;
            continue;
        }
        if (c == '\n' || c == '{' || c == '}')
            return 0;
        if (c != ' ' && c != '\t')
            may_quote = strchr("(,[=+~|:", c) != NULL;
        i++;
    }
    return 0;
}

/* The same with any expression between the braces. */
static size_t lax_jinja_length(Str text, size_t at)
{
    size_t depth = 0;
    for (size_t i = at + 2; i + 1 < text.n; i++) {
        char c = text.p[i];
        size_t behind = c == '\'' || c == '"' ? skip_quoted(text, i) : 0;
        if (behind > 0)
            i = behind - 1;
        else if (depth == 0 && c == '}' && text.p[i + 1] == '}')
            return i + 2 - at;
        else if (c == '{')
            depth++;
        else if (c == '}' && depth > 0)
            depth--;
    }
    return 0;
}

static size_t template_length(Str text, size_t at, TemplateRule rule)
{
    if (at + 1 >= text.n)
        return 0;
    char first = text.p[at], second = text.p[at + 1];
    if (first == '$' && second == '{')
        return variable_length(text, at);
    if (first != '{' || (second != '{' && (second != '%' || rule == TEMPLATE_IN_NAME)))
        return 0;
    return rule == TEMPLATE_IN_NAME ? lax_jinja_length(text, at) : jinja_length(text, at);
}

size_t template_find(Str text, size_t from, TemplateRule rule, size_t *length)
{
    for (size_t at = from; at < text.n;) {
        const char *brace = memchr(text.p + at, '{', text.n - at);
        if (brace == NULL)
            break;
        at = (size_t)(brace - text.p);
        if (at > from && text.p[at - 1] == '$')
            at--;
        *length = template_length(text, at, rule);
        if (*length > 0)
            return at;
        at = (size_t)(brace - text.p) + 1;
    }
    *length = 0;
    return text.n;
}

bool template_is_in(Str name)
{
    size_t length;
    return template_find(name, 0, TEMPLATE_IN_NAME, &length) < name.n;
}

bool template_is_in_string(Str value)
{
    size_t length;
    return template_find(value, 0, TEMPLATE_IN_STRING, &length) < value.n;
}
