/* map.h - what is known of Spark's functions and their Snowflake forms: data only.
 *
 * One row of functions.def is one function. The table is constant; finding a row needs no setup.
 */
#ifndef SC_MAP_MAP_H
#define SC_MAP_MAP_H

#include <stdbool.h>

#include "diag/diag.h"
#include "util/str.h"

typedef enum FunctionKind {
    FUNCTION_SCALAR,
    FUNCTION_OPERATOR,
    FUNCTION_AGGREGATE,
    FUNCTION_WINDOW, /* only with OVER */
    FUNCTION_GENERATOR,
    FUNCTION_TABLE,
} FunctionKind;

/* How Spark derives the type of the result. */
typedef enum ResultRule {
    RESULT_UNKNOWN,
    RESULT_BOOLEAN,
    RESULT_INTEGER,
    RESULT_LONG,
    RESULT_DOUBLE,
    RESULT_STRING,
    RESULT_BINARY,
    RESULT_DATE,
    RESULT_TIMESTAMP,
    RESULT_TIMESTAMP_NTZ,
    RESULT_FIRST,      /* the type of the first argument */
    RESULT_SECOND,     /* of the second argument */
    RESULT_COMMON,     /* the least common type of all arguments (Catalyst's type coercion) */
    RESULT_ARITHMETIC, /* + - * / % div by Spark's rules for numbers, dates and intervals */
    RESULT_SUM,        /* bigint, double, decimal(p+10, s) */
    RESULT_AVG,        /* double, decimal(p+4, s+4) */
    RESULT_ROUND,      /* round, bround, ceil, floor: decimals change their scale */
    RESULT_ARRAY_OF_FIRST,
    RESULT_ELEMENT, /* element of the first argument's array, value of its map */
} ResultRule;

/* When the result can be NULL. */
typedef enum NullRule {
    NULL_IF_ANY, /* when an argument is */
    NULL_NEVER,
    NULL_ALWAYS, /* also when no argument is */
    NULL_IF_ALL, /* coalesce */
} NullRule;

/* The C functions that templates cannot replace; each is defined in rewrite/. */
typedef enum FunctionCustom {
    CUSTOM_NONE,
#define CUSTOM(name) CUSTOM_##name,
#include "map/customs.def"
#undef CUSTOM
    CUSTOM_COUNT
} FunctionCustom;

typedef struct FunctionInfo {
    const char *name; /* lower case */
    FunctionKind kind;
    int min_arguments;
    int max_arguments; /* -1: any number */
    ResultRule result;
    NullRule nulls;
    /* A letter for each argument, the last one for all that follow: what Spark casts it to (see
     * functions.def). */
    const char *inputs;
    /* The Snowflake form: a template in which $1, $2 .. stand for the arguments, or a plain name that
     * takes all of them; NULL if there is none, or if the C function alone makes the form. */
    const char *target;
    /* The C function of rewrite/ that makes the Snowflake form, CUSTOM_NONE for the target alone. A
     * function without both is known, but not converted. */
    FunctionCustom custom;
    /* When the result may differ from Spark's, as a warning says it; NULL if it never does, or if the
     * C function says it. */
    const char *doubt;
} FunctionInfo;

/* The row of a function by its Spark name (any case), or NULL. */
const FunctionInfo *map_find_function(Str name);
/* Row `index` in name order, NULL behind the last. */
const FunctionInfo *map_function_at(size_t index);
/* The closest known name for "did you mean"; empty if none is close. */
Str map_suggest_function(Str name);

#endif
