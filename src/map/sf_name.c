/* sf_name.c - names in Snowflake; see sf_name.h. */
#include "map/sf_name.h"

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

bool map_may_start_name(char c)
{
    return (plain_bytes[(unsigned char)c] & FIRST) != 0;
}

bool map_may_continue_name(char c)
{
    return (plain_bytes[(unsigned char)c] & FURTHER) != 0;
}

bool map_is_plain_name(Str name)
{
    if (name.n == 0 || !map_may_start_name(name.p[0]))
        return false;
    unsigned char all = FURTHER;
    for (size_t i = 1; i < name.n; i++)
        all &= plain_bytes[(unsigned char)name.p[i]];
    return all != 0;
}

/* Words that cannot be a column, a table or an alias without quotes (Snowflake's page "Reserved &
 * limited keywords"; words that only SHOW refuses are left out), and clause words that would end an
 * expression or a FROM list where a name is expected. By their length: most names are longer than
 * almost all of them. */
static const char *const reserved[][21] = {
    [2] = {"as", "by", "in", "is", "of", "on", "or", "to"},
    [3] = {"all", "and", "any", "for", "not", "row", "set"},
    [4] = {"case", "cast", "drop", "else", "from", "full", "into", "join", "left", "like", "null",
           "rows", "some", "then", "true", "when", "with"},
    [5] = {"alter", "check", "cross", "false", "fetch", "grant", "group",
           "ilike", "inner", "limit", "minus", "order", "pivot", "right",
           "rlike", "start", "table", "union", "using", "where"},
    [6] = {"column", "create", "delete", "except", "exists", "having", "insert", "offset", "regexp",
           "revoke", "sample", "select", "unique", "update", "values", "window"},
    [7] = {"between", "connect", "current", "lateral", "natural", "qualify", "trigger", "unpivot"},
    [8] = {"distinct", "try_cast", "whenever"},
    [9] = {"following", "increment", "intersect", "localtime"},
    [10] = {"constraint"},
    [11] = {"tablesample"},
    [12] = {"current_date", "current_time", "current_user"},
    [14] = {"localtimestamp"},
    [15] = {"match_recognize"},
    [17] = {"current_timestamp"},
};

bool map_is_reserved(Str word)
{
    if (word.n >= sizeof reserved / sizeof *reserved)
        return false;
    for (const char *const *other = reserved[word.n]; *other != NULL; other++)
        if (str_is_nocase(word, *other))
            return true;
    return false;
}

Str map_quoted_name(Arena *arena, Str name)
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
