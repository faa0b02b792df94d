/* options.c - see options.h. */
#include "core/options.h"

#include <stdlib.h>
#include <string.h>

void options_init(Options *options, Arena *arena)
{
    *options = (Options){
        .spark_version = SPARK_4_0,
        .fidelity = FIDELITY_EXACT,
        .on_unsupported = ON_UNSUPPORTED_MARKER,
        .line_width = 100,
        .keep_comments = true,
    };
    map_init(&options->conf, arena, true);
    map_init(&options->settings, arena, true);
    map_init(&options->variables, arena, false);
}

typedef struct Choice {
    const char *name;
    int value;
} Choice;

/* The value of a choice by name, or -1. */
static int find_choice(const Choice *choices, Str name)
{
    for (; choices->name != NULL; choices++)
        if (str_is_nocase(name, choices->name))
            return choices->value;
    return -1;
}

static const char *bad_choice(Arena *arena, const Choice *choices, Str value)
{
    Str list = STR("");
    for (; choices->name != NULL; choices++)
        list = str_format(arena, "%.*s%s%s", STR_ARG(list), list.n == 0 ? "" : ", ", choices->name);
    return str_format(arena, "'%.*s' is not one of: %.*s", STR_ARG(value), STR_ARG(list)).p;
}

static const Choice spark_versions[] = {
    {"3.5", SPARK_3_5}, {"4.0", SPARK_4_0}, {"4.1", SPARK_4_1}, {NULL, 0}};
static const Choice fidelities[] = {
    {"exact", FIDELITY_EXACT}, {"natural", FIDELITY_NATURAL}, {NULL, 0}};
static const Choice targets[] = {{"snowflake", TARGET_SNOWFLAKE},
                                 {"types", TARGET_TYPES},
                                 {"tokens", TARGET_TOKENS},
                                 {"ast", TARGET_AST},
                                 {"plan", TARGET_PLAN},
                                 {"plan-json", TARGET_PLAN_JSON},
                                 {NULL, 0}};
static const Choice input_kinds[] = {
    {"sql", INPUT_SQL}, {"plan", INPUT_PLAN}, {"plan-json", INPUT_PLAN_JSON}, {NULL, 0}};
static const Choice unsupported_modes[] = {{"marker", ON_UNSUPPORTED_MARKER},
                                           {"comment", ON_UNSUPPORTED_COMMENT},
                                           {"passthrough", ON_UNSUPPORTED_PASSTHROUGH},
                                           {"fail", ON_UNSUPPORTED_FAIL},
                                           {NULL, 0}};
static const Choice keyword_cases[] = {{"upper", 0}, {"lower", 1}, {NULL, 0}};

enum { LINE_WIDTH_MIN = 20, LINE_WIDTH_MAX = 10000 };

static const char *set_line_width(Options *options, Arena *arena, Str value)
{
    char *text = arena_copy(arena, value.p, value.n), *end;
    long width = strtol(text, &end, 10);
    if (*text == '\0' || *end != '\0' || width < LINE_WIDTH_MIN || width > LINE_WIDTH_MAX)
        return str_format(arena, "'%s' is not a number from %d to %d", text, LINE_WIDTH_MIN,
                          LINE_WIDTH_MAX)
            .p;
    options->line_width = (unsigned)width;
    return NULL;
}

static void put(Map *map, Str key, Str value)
{
    Str *stored = ARENA_NEW(map->arena, Str);
    *stored = str_copy(map->arena, value);
    map_put(map, str_copy(map->arena, key), stored);
}

/* Take KEY=VALUE apart; NULL, or why not. */
static const char *split_pair(Arena *arena, Str pair, Str *key, Str *value)
{
    const char *equals = memchr(pair.p, '=', pair.n);
    if (equals == NULL || equals == pair.p)
        return str_format(arena, "'%.*s' is not of the form KEY=VALUE", STR_ARG(pair)).p;
    size_t at = (size_t)(equals - pair.p);
    *key = str_trim(str_slice(pair, 0, at));
    *value = str_slice(pair, at + 1, pair.n);
    return NULL;
}

static const char *set_conf(Options *options, Arena *arena, Str pair)
{
    Str key, value;
    const char *refusal = split_pair(arena, pair, &key, &value);
    if (refusal != NULL)
        return refusal;
    put(&options->conf, key, str_trim(value));
    map_remove(&options->settings, key);
    return NULL;
}

/* The value is text for a place in SQL: its blanks count. */
static const char *set_variable(Options *options, Arena *arena, Str pair)
{
    Str key, value;
    const char *refusal = split_pair(arena, pair, &key, &value);
    if (refusal == NULL)
        put(&options->variables, key, value);
    return refusal;
}

const char *options_set(Options *options, Arena *arena, Str name, Str value)
{
    int choice;
    if (str_equal(name, STR("spark-version"))) {
        if ((choice = find_choice(spark_versions, value)) < 0)
            return bad_choice(arena, spark_versions, value);
        options->spark_version = (SparkVersion)choice;
    } else if (str_equal(name, STR("to"))) {
        if ((choice = find_choice(targets, value)) < 0)
            return bad_choice(arena, targets, value);
        options->target = (Target)choice;
    } else if (str_equal(name, STR("from"))) {
        if ((choice = find_choice(input_kinds, value)) < 0)
            return bad_choice(arena, input_kinds, value);
        options->input_kind = (InputKind)choice;
    } else if (str_equal(name, STR("fidelity"))) {
        if ((choice = find_choice(fidelities, value)) < 0)
            return bad_choice(arena, fidelities, value);
        options->fidelity = (Fidelity)choice;
    } else if (str_equal(name, STR("on-unsupported"))) {
        if ((choice = find_choice(unsupported_modes, value)) < 0)
            return bad_choice(arena, unsupported_modes, value);
        options->on_unsupported = (OnUnsupported)choice;
    } else if (str_equal(name, STR("keyword-case"))) {
        if ((choice = find_choice(keyword_cases, value)) < 0)
            return bad_choice(arena, keyword_cases, value);
        options->lower_keywords = choice == 1;
    } else if (str_equal(name, STR("no-comments"))) {
        options->keep_comments = false;
    } else if (str_equal(name, STR("line-width"))) {
        return set_line_width(options, arena, value);
    } else if (str_equal(name, STR("conf"))) {
        return set_conf(options, arena, value);
    } else if (str_equal(name, STR("var"))) {
        return set_variable(options, arena, value);
    } else {
        return str_format(arena, "there is no option '%.*s'", STR_ARG(name)).p;
    }
    return NULL;
}

static bool ends_with(Str text, Str end)
{
    return text.n > end.n && str_equal(str_slice(text, text.n - end.n, text.n), end);
}

InputKind options_input_kind(const Options *options, Str file)
{
    if (options->input_kind != INPUT_BY_NAME)
        return options->input_kind;
    if (ends_with(file, STR(".binpb")) || ends_with(file, STR(".pb")))
        return INPUT_PLAN;
    return ends_with(file, STR(".json")) ? INPUT_PLAN_JSON : INPUT_SQL;
}

Str options_conf(const Options *options, Str key, Str otherwise)
{
    const Str *value = map_get(&options->settings, key);
    if (value == NULL)
        value = map_get(&options->conf, key);
    return value == NULL ? otherwise : *value;
}

void options_set_setting(Options *options, Str key, Str value)
{
    put(&options->settings, key, value);
}

void options_reset_setting(Options *options, Str key)
{
    if (key.n == 0)
        map_init(&options->settings, options->settings.arena, true);
    else
        map_remove(&options->settings, key);
}

bool options_conf_bool(const Options *options, Str key, bool otherwise)
{
    Str value = options_conf(options, key, otherwise ? STR("true") : STR("false"));
    return str_equal_nocase(value, STR("true"));
}

Str options_global_schema(const Options *options)
{
    return options_conf(options, STR("spark.sql.globalTempDatabase"), STR("global_temp"));
}

bool options_ansi(const Options *options)
{
    /* ANSI mode is Spark's default since 4.0 (SQL migration guide). */
    return options_conf_bool(options, STR("spark.sql.ansi.enabled"),
                             options->spark_version >= SPARK_4_0);
}
