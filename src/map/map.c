/* map.c - see map.h. Finds rows in the sorted tables; says nothing of what to do with them. */
#include "map/map.h"

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

enum { KEY_SIZE = sizeof(uint64_t) };

/* The first bytes of each name as a number, in the order of the rows: what is searched for a name. */
#define BYTE(name, i) \
    ((uint64_t)(unsigned char)(name)[(i) < sizeof(name) ? (i) : sizeof(name) - 1] << (56 - 8 * (i)))
#define KEY(name, ...)                                                               \
    (BYTE(name, 0) | BYTE(name, 1) | BYTE(name, 2) | BYTE(name, 3) | BYTE(name, 4) | \
     BYTE(name, 5) | BYTE(name, 6) | BYTE(name, 7)),
static const uint64_t keys[] = {
#define FN KEY
#define FC KEY
#define FD KEY
#define FX KEY
#include "map/functions.def"
#undef FN
#undef FC
#undef FD
#undef FX
};
#undef KEY
#undef BYTE

static uint64_t key_of(Str name)
{
    uint64_t key = 0;
    for (size_t i = 0; i < KEY_SIZE; i++) {
        char c = i < name.n ? name.p[i] : '\0';
        key = key << 8 | (unsigned char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    return key;
}

const FunctionInfo *map_find_function(Str name)
{
    uint64_t key = key_of(name);
    size_t at = 0;
    for (size_t left = FUNCTION_COUNT; left > 0;) {
        size_t half = left / 2;
        if (keys[at + half] < key) {
            at += half + 1;
            left -= half + 1;
        } else {
            left = half;
        }
    }
    for (; at < FUNCTION_COUNT && keys[at] == key; at++)
        if (str_is_nocase(name, functions[at].name))
            return &functions[at];
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
