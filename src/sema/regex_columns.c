/* regex_columns.c - columns that a DataFrame names by a regular expression: df.colRegex("`a.*`").
 *
 * The names are matched here, by as much of Java's syntax as such expressions have: what is left out is
 * refused, so that no column is chosen wrongly. A match takes the whole name, so it is enough to know the
 * set of places where a part of the pattern can end, from a set of places where it begins. */
#include <string.h>

#include "sema/analyzer.h"

/* Bounds: a name, parentheses in each other, and work for one name. */
enum { PLACES_MAX = 255, DEPTH_MAX = 32, STEPS_MAX = 10000 };

/* Places between the characters of a name. */
typedef struct Places {
    bool at[PLACES_MAX + 1];
} Places;

typedef struct Matcher {
    Str name;
    const char *end; /* of the pattern */
    bool case_sensitive;
    bool unsupported;
    unsigned depth;
    unsigned steps;
} Matcher;

static char folded(const Matcher *m, char c)
{
    return !m->case_sensitive && c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/* Whether a character is of the class \c. */
static bool is_of_escape(Matcher *m, char escape, char c)
{
    bool is_digit = c >= '0' && c <= '9', is_space = c == ' ' || (c >= '\t' && c <= '\r');
    switch (escape) {
    case 'd': return is_digit;
    case 'D': return !is_digit;
    case 'w': return is_word(c);
    case 'W': return !is_word(c);
    case 's': return is_space;
    case 'S': return !is_space;
    default: m->unsupported |= is_word(escape); return folded(m, c) == folded(m, escape);
    }
}

/* [a-z_], from behind the bracket; gives the place behind it. */
static const char *match_class(Matcher *m, const char *p, char c, bool *matches)
{
    bool negated = p < m->end && *p == '^', found = false;
    const char *first = p += negated;
    for (; p < m->end && (*p != ']' || p == first); p++) {
        if (*p == '[' || (*p == '&' && p + 1 < m->end && p[1] == '&'))
            m->unsupported = true;
        if (*p == '\\' && p + 1 < m->end) {
            found |= is_of_escape(m, *++p, c);
        } else if (p + 2 < m->end && p[1] == '-' && p[2] != ']') {
            char other = c >= 'A' && c <= 'Z'   ? (char)(c - 'A' + 'a')
                         : c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A')
                                                : c;
            found |= (c >= p[0] && c <= p[2]) ||
                     (!m->case_sensitive && other >= p[0] && other <= p[2]);
            p += 2;
        } else {
            found |= folded(m, *p) == folded(m, c);
        }
    }
    if (p == m->end)
        m->unsupported = true;
    *matches = found != negated;
    return p < m->end ? p + 1 : p;
}

static const char *match_alternatives(Matcher *m, const char *p, const Places *from, Places *to);

/* (..) or (?:..), from behind the parenthesis. */
static const char *match_group(Matcher *m, const char *p, const Places *from, Places *to)
{
    if (p + 1 < m->end && p[0] == '?') {
        m->unsupported |= p[1] != ':';
        p += 2;
    }
    if (++m->depth > DEPTH_MAX) {
        m->unsupported = true;
        return m->end;
    }
    p = match_alternatives(m, p, from, to);
    m->depth--;
    if (p == m->end)
        m->unsupported = true;
    return p < m->end ? p + 1 : p;
}

/* A character, class or group; gives the place behind it in the pattern. */
static const char *match_atom(Matcher *m, const char *p, const Places *from, Places *to)
{
    memset(to, 0, sizeof *to);
    m->unsupported |= ++m->steps > STEPS_MAX;
    if (m->unsupported)
        return m->end;
    const char *next = p + 1;
    if (*p == '(')
        return match_group(m, next, from, to);
    if (*p == '^' || *p == '$') {
        size_t place = *p == '^' ? 0 : m->name.n;
        to->at[place] = from->at[place];
        return next;
    }
    if (*p == '\\') {
        m->unsupported |= next == m->end;
        next += next < m->end;
    }
    if (*p == '[') {
        bool unused;
        next = match_class(m, p + 1, '\0', &unused);
    }
    m->unsupported |= *p == '*' || *p == '+' || *p == '?' || *p == '{';
    for (size_t i = 0; i < m->name.n; i++) {
        char c = m->name.p[i];
        bool matches = *p == '.' || folded(m, *p) == folded(m, c);
        if (*p == '[')
            match_class(m, p + 1, c, &matches);
        else if (*p == '\\' && !m->unsupported)
            matches = is_of_escape(m, p[1], c);
        to->at[i + 1] = from->at[i] && matches;
    }
    return next;
}

static bool add_places(Places *all, const Places *some)
{
    bool grows = false;
    for (size_t i = 0; i <= PLACES_MAX; i++) {
        grows |= some->at[i] && !all->at[i];
        all->at[i] |= some->at[i];
    }
    return grows;
}

typedef struct Quantifier {
    unsigned least;
    unsigned most; /* 0: any number */
    bool is_possessive;
} Quantifier;

static const char *read_number(const char *p, const char *end, unsigned *number)
{
    for (*number = 0; p < end && *p >= '0' && *p <= '9' && *number < PLACES_MAX; p++)
        *number = *number * 10 + (unsigned)(*p - '0');
    return p;
}

static const char *read_quantifier(Matcher *m, const char *p, Quantifier *q)
{
    *q = (Quantifier){1, 1, false};
    if (p == m->end || strchr("*+?{", *p) == NULL)
        return p;
    switch (*p++) {
    case '*': *q = (Quantifier){0, 0, false}; break;
    case '+': *q = (Quantifier){1, 0, false}; break;
    case '?': *q = (Quantifier){0, 1, false}; break;
    default:
        p = read_number(p, m->end, &q->least);
        q->most = q->least;
        if (p < m->end && *p == ',')
            p = read_number(p + 1, m->end, &q->most);
        m->unsupported |= p == m->end || *p != '}';
        p += p < m->end;
        break;
    }
    if (p < m->end && (*p == '?' || *p == '+'))
        q->is_possessive = *p++ == '+';
    return p;
}

/* The places where so many of an atom in a row can end. */
static void repeat(Matcher *m, const char *atom, const Quantifier *q, const Places *from,
                   Places *to)
{
    Places now = *from, next;
    memset(to, 0, sizeof *to);
    if (q->least == 0)
        *to = *from;
    for (unsigned count = 1; (q->most == 0 || count <= q->most) && count <= PLACES_MAX + 1;
         count++) {
        if (m->unsupported)
            return;
        match_atom(m, atom, &now, &next);
        bool grows = count >= q->least && add_places(to, &next);
        if (count > q->least && !grows)
            break;
        now = next;
    }
}

/* The same without going back: as many as there are, from each place alone. */
static void repeat_possessively(Matcher *m, const char *atom, const Quantifier *q,
                                const Places *from, Places *to)
{
    memset(to, 0, sizeof *to);
    for (size_t i = 0; i <= m->name.n; i++) {
        if (!from->at[i])
            continue;
        Places one = {0}, ends;
        one.at[i] = true;
        repeat(m, atom, q, &one, &ends);
        size_t last = m->name.n + 1;
        while (last > i && !ends.at[last - 1])
            last--;
        if (last > i)
            to->at[last - 1] = true;
    }
}

static const char *match_sequence(Matcher *m, const char *p, const Places *from, Places *to)
{
    *to = *from;
    while (p < m->end && *p != '|' && *p != ')' && !m->unsupported) {
        Places before = *to, unused;
        Quantifier q;
        const char *atom = p;
        p = read_quantifier(m, match_atom(m, atom, &before, &unused), &q);
        if (q.is_possessive)
            repeat_possessively(m, atom, &q, &before, to);
        else
            repeat(m, atom, &q, &before, to);
    }
    return p;
}

static const char *match_alternatives(Matcher *m, const char *p, const Places *from, Places *to)
{
    memset(to, 0, sizeof *to);
    for (;; p++) {
        Places ends;
        p = match_sequence(m, p, from, &ends);
        add_places(to, &ends);
        if (p == m->end || *p != '|' || m->unsupported)
            return p;
    }
}

/* Whether the pattern matches the whole name. */
static bool matches_name(const Analyzer *an, Str pattern, Str name, bool *unsupported)
{
    Matcher m = {.name = name, .end = pattern.p + pattern.n, .case_sensitive = an->case_sensitive};
    Places from = {.at = {true}}, to;
    if (name.n > PLACES_MAX) {
        *unsupported = true;
        return false;
    }
    const char *rest = match_alternatives(&m, pattern.p, &from, &to);
    *unsupported |= m.unsupported || rest != m.end;
    return to.at[name.n];
}

/* ---- select lists ------------------------------------------------------------------------------- */

static void refuse(const Analyzer *an, const PlanUnresolvedRegex *regex, const char *why)
{
    diag_emit(an->cx->diags, CNV203, regex->node.origin, "colRegex(\"%.*s\") %s",
              STR_ARG(regex->col_name), why);
}

static void add_matches(Analyzer *an, const Scope *scope, const PlanUnresolvedRegex *regex,
                        PlanList *items)
{
    const Schema *input = scope->tables[0]->schema;
    const Schema *table = table_of_plan_id(scope, regex->node.plan_id);
    if (table == NULL)
        table = input;
    if (table->open) {
        refuse(an, regex, "of a table whose columns are not known here");
        return;
    }
    bool unsupported = false;
    for (size_t i = 0; i < table->count; i++) {
        Column *column = column_of_definition(input, table->columns[i]->id);
        if (column == NULL || column->hidden ||
            !matches_name(an, regex->col_name, column->name, &unsupported))
            continue;
        PlanUnresolvedAttribute *attribute = PLAN_NEW(an->cx, UnresolvedAttribute,
                                                      UNRESOLVED_ATTRIBUTE, regex->node.origin);
        plan_names_add(an->cx, &attribute->parts,
                       (PlanName){.text = column->name, .quoted = column->quoted});
        attribute->column = column;
        attribute->node.plan_id = regex->node.plan_id;
        plan_list_add(an->cx, items, &attribute->node);
    }
    if (unsupported)
        refuse(an, regex, "with this regular expression is not converted yet");
}

void expand_regex_columns(Analyzer *an, const Scope *scope, PlanList *items)
{
    PlanList expanded = {0};
    bool any = false;
    for (size_t i = 0; i < items->count; i++) {
        bool is_regex = items->items[i]->kind == PLAN_UNRESOLVED_REGEX;
        any |= is_regex;
        if (is_regex)
            add_matches(an, scope, (PlanUnresolvedRegex *)items->items[i], &expanded);
        else
            plan_list_add(an->cx, &expanded, items->items[i]);
    }
    if (any && expanded.count == 0)
        diag_emit(an->cx->diags, CNV203, items->items[0]->origin,
                  "a list whose regular expressions match no column");
    if (any)
        *items = expanded;
}
