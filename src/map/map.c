/* map.c - see map.h. Finds rows in the sorted tables; says nothing of what to do with them. */
#include "map/map.h"

#include <string.h>

static const FunctionInfo functions[] = {
#define ROW(name, kind, min, max, result, nulls, ...) \
    {name, FUNCTION_##kind, min, max, RESULT_##result, NULL_##nulls, __VA_ARGS__},
#define FN(name, kind, min, max, result, nulls, inputs, target) \
    ROW(name, kind, min, max, result, nulls, inputs, target, CUSTOM_NONE, NULL)
#define FC(name, kind, min, max, result, nulls, inputs, custom, target) \
    ROW(name, kind, min, max, result, nulls, inputs, target, CUSTOM_##custom, NULL)
#define FD(name, kind, min, max, result, nulls, inputs, target, doubt) \
    ROW(name, kind, min, max, result, nulls, inputs, target, CUSTOM_NONE, doubt)
#define FX(name, kind) ROW(name, kind, 0, -1, UNKNOWN, ALWAYS, "*", NULL, CUSTOM_NONE, NULL)
#include "map/functions.def"
#undef FN
#undef FC
#undef FD
#undef FX
#undef ROW
};

enum { FUNCTION_COUNT = sizeof functions / sizeof functions[0] };

/* Order of a name against a NUL-terminated lower-case key, without ASCII case. */
static int compare_nocase(Str name, const char *key)
{
    for (size_t i = 0; i < name.n; i++) {
        char c = name.p[i] >= 'A' && name.p[i] <= 'Z' ? (char)(name.p[i] - 'A' + 'a') : name.p[i];
        if (c != key[i])
            return (unsigned char)c < (unsigned char)key[i] ? -1 : 1;
    }
    return key[name.n] == '\0' ? 0 : -1;
}

const FunctionInfo *map_find_function(Str name)
{
    size_t low = 0, high = FUNCTION_COUNT;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = compare_nocase(name, functions[middle].name);
        if (order == 0)
            return &functions[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

const FunctionInfo *map_function_at(size_t index)
{
    return index < FUNCTION_COUNT ? &functions[index] : NULL;
}

Str map_suggest_function(Str name)
{
    unsigned limit = name.n < 4 ? 1 : 2;
    Str best = STR("");
    for (size_t i = 0; i < FUNCTION_COUNT; i++) {
        if (functions[i].kind == FUNCTION_OPERATOR)
            continue;
        unsigned distance = str_distance(name, str_from(functions[i].name), limit);
        if (distance <= limit && distance > 0) {
            limit = distance - 1;
            best = str_from(functions[i].name);
        }
    }
    return best;
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
