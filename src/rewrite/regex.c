/* regex.c - see regex.h.
 *
 * Snowflake documents POSIX extended expressions with \d \s \w \b and their negations, no lazy
 * quantifiers and no look-around (page "String functions (regular expressions)"). What reads alike in
 * both is kept; groups that do not capture become groups that do.
 */
#include "rewrite/regex.h"

#include <string.h>

#include "util/utf8.h"

enum { DEPTH_MAX = 64 };

typedef struct Parser {
    ScContext *cx;
    Str text;
    size_t at;
    Buf out;
    Buf literal; /* as long as the pattern is one */
    bool is_literal;
    Regex *regex;
    bool laziness_matters;
    int target_groups;
    int depth;
    const char *problem;
} Parser;

static bool parse_alternatives(Parser *p);

static bool at_end(const Parser *p)
{
    return p->at >= p->text.n || p->problem != NULL;
}

static char peek(const Parser *p)
{
    return p->at < p->text.n ? p->text.p[p->at] : '\0';
}

static bool looking_at(const Parser *p, const char *word)
{
    return str_starts_with(str_slice(p->text, p->at, p->text.n), str_from(word));
}

static void fail(Parser *p, const char *problem)
{
    if (p->problem == NULL)
        p->problem = problem;
}

static bool is_special(char c)
{
    return c != '\0' && strchr("\\^$.|?*+()[]{}", c) != NULL;
}

static void add_literal(Parser *p, const char *bytes, size_t n)
{
    if (n == 1 && is_special(bytes[0]))
        buf_add_char(&p->out, '\\');
    buf_add(&p->out, bytes, n);
    buf_add(&p->literal, bytes, n);
}

static void add_syntax(Parser *p, const char *text)
{
    buf_add_text(&p->out, text);
    p->is_literal = false;
}

/* ---- escapes ------------------------------------------------------------------------------------- */

/* The character of \t, \x41, \u0041; 0 if the escape is none of these. Moves behind it. */
static uint32_t escaped_character(Parser *p)
{
    static const char letters[] = "tnrfae";
    static const char characters[] = "\t\n\r\f\a\033";
    const char *letter = peek(p) == '\0' ? NULL : strchr(letters, peek(p));
    if (letter != NULL) {
        p->at++;
        return (uint32_t)characters[letter - letters];
    }
    size_t digits = peek(p) == 'x' ? 2 : peek(p) == 'u' ? 4 : 0;
    if (digits == 0 || p->at + 1 + digits > p->text.n)
        return 0;
    uint32_t value = 0;
    for (size_t i = 0; i < digits; i++) {
        char c = p->text.p[p->at + 1 + i];
        uint32_t digit = c >= '0' && c <= '9'   ? (uint32_t)(c - '0')
                         : c >= 'a' && c <= 'f' ? (uint32_t)(c - 'a' + 10)
                         : c >= 'A' && c <= 'F' ? (uint32_t)(c - 'A' + 10)
                                                : 16;
        if (digit == 16)
            return 0;
        value = value * 16 + digit;
    }
    if (value >= 0xD800 && value <= 0xDFFF)
        return 0;
    p->at += 1 + digits;
    return value;
}

/* The POSIX class of \p{Alpha} and the like, without brackets; moves behind it. */
static const char *property_class(Parser *p)
{
    static const char *const classes[][2] = {
        {"{Alpha}", "[:alpha:]"}, {"{Digit}", "[:digit:]"},   {"{Alnum}", "[:alnum:]"},
        {"{Upper}", "[:upper:]"}, {"{Lower}", "[:lower:]"},   {"{Punct}", "[:punct:]"},
        {"{Space}", "[:space:]"}, {"{XDigit}", "[:xdigit:]"}, {"{Blank}", "[:blank:]"},
    };
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (looking_at(p, classes[i][0])) {
            p->at += strlen(classes[i][0]);
            return classes[i][1];
        }
    fail(p, "a class of Unicode characters");
    return "";
}

/* \Q..\E */
static void parse_quotation(Parser *p)
{
    while (!at_end(p) && !looking_at(p, "\\E")) {
        size_t start = p->at;
        utf8_next(p->text, &p->at);
        add_literal(p, p->text.p + start, p->at - start);
    }
    if (!at_end(p))
        p->at += 2;
}

/* Behind a backslash, outside of brackets; whether what it means may be empty. */
static bool parse_escape(Parser *p)
{
    char c = peek(p);
    uint32_t character = escaped_character(p);
    if (character != 0) {
        char bytes[4];
        add_literal(p, bytes, utf8_encode(character, bytes));
        return false;
    }
    p->at++;
    switch (c) {
    case 'd':
    case 'D':
    case 's':
    case 'S':
    case 'w':
    case 'W': add_syntax(p, (char[]){'\\', c, '\0'}); return false;
    case 'b':
    case 'B':
        add_syntax(p, (char[]){'\\', c, '\0'});
        p->regex->has_assertions = true;
        return true;
    case 'A':
    case 'z':
    case 'Z':
        add_syntax(p, c == 'A' ? "^" : "$");
        p->regex->has_assertions = true;
        p->regex->has_line_end = p->regex->has_line_end || c == 'Z';
        return true;
    case 'p':
        add_syntax(p, "[");
        add_syntax(p, property_class(p));
        add_syntax(p, "]");
        return false;
    case 'Q': parse_quotation(p); return false;
    case '\0': fail(p, "a backslash at the end"); return false;
    default: break;
    }
    if (c >= '1' && c <= '9')
        fail(p, "a reference to a group");
    else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '0')
        fail(p, "an escape that Snowflake does not have");
    else if ((unsigned char)c >= 0x80)
        fail(p, "an escaped character beyond ASCII");
    else
        add_literal(p, &c, 1);
    return false;
}

/* ---- brackets ------------------------------------------------------------------------------------ */

static void parse_escape_in_brackets(Parser *p)
{
    static const struct {
        char letter;
        const char *range;
    } ranges[] = {{'d', "0-9"}, {'w', "A-Za-z0-9_"}, {'s', " \t\n\v\f\r"}};
    char c = peek(p);
    uint32_t character = escaped_character(p);
    if (character != 0) {
        char bytes[4];
        buf_add(&p->out, bytes, utf8_encode(character, bytes));
        return;
    }
    p->at++;
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (c == ranges[i].letter) {
            buf_add_text(&p->out, ranges[i].range);
            return;
        }
    if (c == 'p') {
        buf_add_text(&p->out, property_class(p));
        return;
    }
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '\0' ||
        (unsigned char)c >= 0x80) {
        fail(p, "an escape in brackets that Snowflake does not have");
        return;
    }
    if (strchr("\\]^-[", c) != NULL)
        buf_add_char(&p->out, '\\');
    buf_add_char(&p->out, c);
}

static void parse_brackets(Parser *p)
{
    add_syntax(p, "[");
    if (peek(p) == '^') {
        buf_add_char(&p->out, '^');
        p->at++;
    }
    for (bool first = true; !at_end(p) && (first || peek(p) != ']'); first = false) {
        char c = peek(p);
        if (c == '[' || looking_at(p, "&&")) {
            fail(p, "brackets in brackets");
        } else if (c == '\\') {
            p->at++;
            parse_escape_in_brackets(p);
        } else {
            if (c == ']')
                buf_add_char(&p->out, '\\');
            buf_add_char(&p->out, c);
            p->at++;
        }
    }
    if (at_end(p))
        fail(p, "brackets without an end");
    p->at++;
    buf_add_char(&p->out, ']');
}

/* ---- groups -------------------------------------------------------------------------------------- */

/* Behind "(": what kind of group it is. */
static void open_group(Parser *p)
{
    p->target_groups++;
    add_syntax(p, "(");
    if (peek(p) == '?') {
        if (looking_at(p, "?:")) {
            p->at += 2;
            return;
        }
        bool named = looking_at(p, "?<") && !looking_at(p, "?<=") && !looking_at(p, "?<!");
        if (!named) {
            fail(p, "look-around or an inline flag");
            return;
        }
        while (!at_end(p) && peek(p) != '>')
            p->at++;
        p->at++;
    }
    if (p->regex->group_count + 1 >= REGEX_GROUPS_MAX) {
        fail(p, "so many groups");
        return;
    }
    p->regex->groups[++p->regex->group_count] = p->target_groups;
}

static bool parse_group(Parser *p)
{
    if (++p->depth > DEPTH_MAX)
        fail(p, "groups of this depth");
    open_group(p);
    bool may_be_empty = parse_alternatives(p);
    if (p->problem == NULL && peek(p) != ')')
        fail(p, "a group without an end");
    p->at++;
    p->depth--;
    add_syntax(p, ")");
    return may_be_empty;
}

/* ---- sequences ----------------------------------------------------------------------------------- */

static bool parse_atom(Parser *p)
{
    size_t start = p->at;
    switch (peek(p)) {
    case '(': p->at++; return parse_group(p);
    case '[':
        p->at++;
        parse_brackets(p);
        return false;
    case '\\': p->at++; return parse_escape(p);
    case '.':
        p->at++;
        add_syntax(p, ".");
        return false;
    case '^':
    case '$':
        add_syntax(p, (char[]){peek(p), '\0'});
        p->regex->has_line_end = p->regex->has_line_end || peek(p) == '$';
        p->at++;
        p->regex->has_assertions = true;
        return true;
    case '*':
    case '+':
    case '?':
    case '{': fail(p, "a quantifier without an operand"); return false;
    default: break;
    }
    utf8_next(p->text, &p->at);
    add_literal(p, p->text.p + start, p->at - start);
    return false;
}

/* {n}, {n,}, {n,m}: the length of it, or 0; and whether n is 0. */
static size_t counted_quantifier(const Parser *p, bool *from_zero)
{
    size_t i = p->at + 1, digits = 0;
    *from_zero = true;
    for (; i < p->text.n && p->text.p[i] >= '0' && p->text.p[i] <= '9'; i++, digits++)
        *from_zero = *from_zero && p->text.p[i] == '0';
    if (i < p->text.n && p->text.p[i] == ',')
        for (i++; i < p->text.n && p->text.p[i] >= '0' && p->text.p[i] <= '9'; i++)
            ;
    return digits > 0 && i < p->text.n && p->text.p[i] == '}' ? i + 1 - p->at : 0;
}

/* The quantifier behind an atom, if there is one; whether it allows no repetition at all. */
static bool parse_quantifier(Parser *p)
{
    char c = peek(p);
    size_t length = c == '*' || c == '+' || c == '?' ? 1 : 0;
    bool from_zero = c != '+';
    if (c == '{')
        length = counted_quantifier(p, &from_zero);
    if (length == 0) {
        if (c == '{')
            fail(p, "a malformed quantifier");
        return false;
    }
    buf_add(&p->out, p->text.p + p->at, length);
    p->is_literal = false;
    p->at += length;
    if (peek(p) == '?') {
        if (p->laziness_matters)
            fail(p, "a lazy quantifier");
        p->at++;
    } else if (peek(p) == '+') {
        fail(p, "a possessive quantifier");
    }
    return from_zero;
}

static bool parse_sequence(Parser *p)
{
    bool all_empty = true;
    while (!at_end(p) && peek(p) != '|' && peek(p) != ')') {
        int groups_before = p->regex->group_count;
        bool empty = parse_atom(p);
        bool from_zero = p->problem == NULL && parse_quantifier(p);
        if (from_zero && p->regex->group_count > groups_before)
            p->regex->group_may_miss = true;
        all_empty = all_empty && (empty || from_zero);
    }
    return all_empty;
}

/* a|b: whether it may match the empty text. */
static bool parse_alternatives(Parser *p)
{
    int groups_before = p->regex->group_count;
    bool any_empty = parse_sequence(p);
    while (!at_end(p) && peek(p) == '|') {
        p->at++;
        add_syntax(p, "|");
        p->regex->whole = p->regex->whole && p->depth > 0;
        any_empty = parse_sequence(p) || any_empty;
        if (p->regex->group_count > groups_before)
            p->regex->group_may_miss = true;
    }
    return any_empty;
}

/* (?i) and the like before the pattern. */
static void parse_flags(Parser *p)
{
    size_t end = p->at + 2;
    if (!looking_at(p, "(?"))
        return;
    while (end < p->text.n && strchr("ism", p->text.p[end]) != NULL)
        end++;
    if (end == p->at + 2 || end >= p->text.n || p->text.p[end] != ')')
        return;
    p->regex->parameters = str_copy(p->cx->arena, str_slice(p->text, p->at + 2, end));
    p->at = end + 1;
    p->is_literal = false;
}

/* ---- the whole ----------------------------------------------------------------------------------- */

/* Whether a pattern ends with a $ that is not escaped. */
static bool ends_with_dollar(Str pattern)
{
    if (pattern.n == 0 || pattern.p[pattern.n - 1] != '$')
        return false;
    size_t backslashes = 0;
    while (backslashes + 1 < pattern.n && pattern.p[pattern.n - 2 - backslashes] == '\\')
        backslashes++;
    return backslashes % 2 == 0;
}

const char *regex_translate(ScContext *cx, Str pattern, bool laziness_matters, Regex *regex)
{
    *regex = (Regex){.parameters = STR(""), .whole = true};
    Parser p = {.cx = cx,
                .text = pattern,
                .is_literal = true,
                .regex = regex,
                .laziness_matters = laziness_matters};
    buf_init(&p.out);
    buf_init(&p.literal);
    parse_flags(&p);
    bool caret = peek(&p) == '^';
    if (caret) {
        p.at++;
        buf_add_char(&p.out, '^');
        regex->has_assertions = true;
    }
    regex->may_be_empty = parse_alternatives(&p);
    if (p.problem == NULL && p.at < pattern.n)
        fail(&p, "a closing parenthesis too much");
    regex->pattern = str_copy(cx->arena, buf_str(&p.out));
    bool plain_alternatives = regex->whole;
    regex->whole = plain_alternatives && caret && ends_with_dollar(regex->pattern) &&
                   memchr(regex->parameters.p, 'm', regex->parameters.n) == NULL;
    if (regex->whole)
        regex->inside = str_slice(regex->pattern, 1, regex->pattern.n - 1);
    regex->is_literal = p.is_literal;
    regex->at_start = caret;
    regex->literal = str_copy(cx->arena, buf_str(&p.literal));
    buf_free(&p.out);
    buf_free(&p.literal);
    return p.problem;
}

/* The number of the group that `$` at `*at` refers to; moves behind it. As many digits as make a group
 * that there is (java.util.regex.Matcher). */
static int referred_group(const Regex *regex, Str text, size_t *at)
{
    int group = -1;
    while (*at < text.n && text.p[*at] >= '0' && text.p[*at] <= '9') {
        int next = (group < 0 ? 0 : group * 10) + (text.p[*at] - '0');
        if (group >= 0 && next > regex->group_count)
            break;
        group = next;
        ++*at;
    }
    return group;
}

const char *regex_replacement(ScContext *cx, const Regex *regex, Str replacement, Str *translated,
                              bool *has_groups)
{
    Buf out;
    buf_init(&out);
    const char *problem = NULL;
    *has_groups = false;
    for (size_t i = 0; i < replacement.n && problem == NULL;) {
        char c = replacement.p[i++];
        if (c == '$') {
            int group = referred_group(regex, replacement, &i);
            int number = group > 0 && group <= regex->group_count ? regex->groups[group] : group;
            bool digit_follows = i < replacement.n && replacement.p[i] >= '0' &&
                                 replacement.p[i] <= '9';
            if (group < 0 || group > regex->group_count || number > 9 || digit_follows)
                problem = "a reference to this group in the replacement";
            buf_add_format(&out, "\\%d", number < 0 ? 0 : number);
            *has_groups = true;
            continue;
        }
        if (c == '\\') {
            if (i == replacement.n) {
                problem = "a backslash at the end of the replacement";
                break;
            }
            c = replacement.p[i++];
        }
        if (c == '\\')
            buf_add_char(&out, '\\');
        buf_add_char(&out, c);
    }
    *translated = str_copy(cx->arena, buf_str(&out));
    buf_free(&out);
    return problem;
}
