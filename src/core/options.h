/* options.h - what the user can choose about a conversion, and the Spark settings in force: those that
 * the user gave, and over them those that the statements of an input have made. */
#ifndef SC_CORE_OPTIONS_H
#define SC_CORE_OPTIONS_H

#include <stdbool.h>

#include "util/map.h"
#include "util/str.h"

typedef enum SparkVersion {
    SPARK_3_5 = 305,
    SPARK_4_0 = 400,
    SPARK_4_1 = 401,
    SPARK_4_2 = 402, /* known by name only */
    SPARK_NEWEST = SPARK_4_1,
} SparkVersion;

typedef enum Fidelity {
    FIDELITY_EXACT,   /* Spark's values to the last digit */
    FIDELITY_NATURAL, /* without casts and guards that only touch extra digits and overflow */
} Fidelity;

typedef enum OnUnsupported {
    ON_UNSUPPORTED_MARKER,
    ON_UNSUPPORTED_COMMENT,
    ON_UNSUPPORTED_PASSTHROUGH,
    ON_UNSUPPORTED_FAIL,
} OnUnsupported;

/* What is made of a statement. */
typedef enum Target {
    TARGET_SNOWFLAKE, /* Snowflake SQL */
    TARGET_TYPES,     /* the columns of a query and their types */
    TARGET_TOKENS,    /* the tokens and comments of a statement */
    TARGET_AST,       /* the syntax tree as JSON */
    TARGET_PLAN,      /* a serialized Spark Connect plan */
    TARGET_PLAN_JSON, /* its JSON form */
} Target;

/* What an input holds. */
typedef enum InputKind {
    INPUT_BY_NAME, /* what the end of its name says */
    INPUT_SQL,
    INPUT_PLAN, /* a serialized Spark Connect plan, or the request around it */
    INPUT_PLAN_JSON,
} InputKind;

typedef struct Options {
    SparkVersion spark_version;
    InputKind input_kind;
    Target target;
    Fidelity fidelity;
    OnUnsupported on_unsupported;
    unsigned line_width;
    bool lower_keywords;
    bool keep_comments;
    Map conf;      /* Spark settings that the user gave: key without case -> Str * */
    Map settings;  /* the same, made by SET in the input; they come first */
    Map variables; /* values of template variables: name -> Str * */
} Options;

/* The defaults of the command line; what the user gives lives in the arena. */
void options_init(Options *options, Arena *arena);

/* Set an option by its long name without the dashes ("spark-version", "conf", ...) as INTERFACE
 * documents it. Gives NULL, or why not, as text in the arena. */
const char *options_set(Options *options, Arena *arena, Str name, Str value);

/* What the input of that name holds; never INPUT_BY_NAME. */
InputKind options_input_kind(const Options *options, Str file);

/* What SET key=value and RESET key do; an empty key resets all that SET has made. The settings live in
 * the arena that their map was made with. */
void options_set_setting(Options *options, Str key, Str value);
void options_reset_setting(Options *options, Str key);

/* A Spark setting in force, or its default in the Spark version chosen. */
bool options_ansi(const Options *options);
/* The schema in which Spark keeps the temporary views of all sessions. */
Str options_global_schema(const Options *options);
/* The setting's text, or `otherwise` when it was never set. */
Str options_conf(const Options *options, Str key, Str otherwise);
bool options_conf_bool(const Options *options, Str key, bool otherwise);

#endif
