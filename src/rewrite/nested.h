/* nested.h - what the rewrites of arrays, maps, structs and lambdas share.
 *
 * An array is a semi-structured ARRAY, a struct an OBJECT with its fields by name, a map an OBJECT
 * whose keys are texts. What comes out of them is a VARIANT, and is cast to Spark's type where it is
 * read. A NULL element is SQL NULL in an array, and JSON null in an OBJECT, which drops SQL NULL;
 * the casts make both NULL again.
 */
#ifndef SC_REWRITE_NESTED_H
#define SC_REWRITE_NESTED_H

#include "rewrite/internal.h"

/* ---- values ---------------------------------------------------------------------------------- */

/* A VARIANT as Spark's type; as it is, with a warning, if the type is not known. */
PlanNode *nested_read(Rewriter *rw, PlanNode *variant, const Type *type);
/* GET(container, index) read as a type. */
PlanNode *nested_get(Rewriter *rw, PlanNode *container, PlanNode *index, const Type *type);
/* The VARIANT of a field of an OBJECT: object:name. */
PlanNode *nested_field(Rewriter *rw, PlanNode *object, Str name);
/* The text of a key of a map, and the key from its text. Report CNV501 for types whose text does not
 * stand for one value. */
PlanNode *nested_key_text(Rewriter *rw, PlanNode *key, const Type *type);
PlanNode *nested_key_value(Rewriter *rw, PlanNode *text, const Type *type);
PlanNode *nested_as_variant(Rewriter *rw, PlanNode *value);
/* An OBJECT from values, named as the fields of a struct type. */
PlanNode *nested_struct(Rewriter *rw, Span origin, const Type *type, const PlanList *values);
/* (a, b) as a value is a struct; anything else stays as it is. */
PlanNode *nested_row_as_struct(Rewriter *rw, PlanNode *node);
/* Whether an array may hold NULL, as far as its type says. */
bool nested_contains_null(const PlanNode *array);

/* s.f, a[i], m[k] */
PlanNode *rewrite_extraction(Rewriter *rw, PlanUnresolvedExtractValue *extract);
/* Warn that an index may be out of bounds, where that is an error in Spark. */
void nested_doubt_bounds(Rewriter *rw, Span place);
/* concat() of arrays. */
PlanNode *rewrite_concat_arrays(Rewriter *rw, Span origin, const PlanList *arrays);
/* The entries of a map as an array of structs. */
PlanNode *nested_map_entries(Rewriter *rw, PlanNode *map);

/* Whether a VARIANT of one type is one of the other: the casts where it is read do the rest. */
bool nested_is_same(const Type *from, const Type *to);
/* A value cast to an array, map or struct type; NULL if Spark has no such cast. */
PlanNode *nested_cast(Rewriter *rw, Span origin, PlanNode *value, const Type *to, bool is_try);
/* The text of an array, map or struct as CAST makes it. */
PlanNode *nested_text(Rewriter *rw, Span origin, PlanNode *value);

/* A timestamp as JSON and CSV write it: 2020-01-31T10:00:00.000Z */
PlanNode *nested_timestamp_text(Rewriter *rw, PlanNode *value);
/* VALUES as Snowflake takes it; a row of relations.c. */
PlanNode *rewrite_inline_table(Rewriter *rw, PlanNode *node);

/* ---- lambdas --------------------------------------------------------------------------------- */

/* A parameter of a lambda. */
typedef struct Variable {
    Str name;
    const Type *type; /* Spark's; NULL unknown */
    Str target;       /* Snowflake's type; empty: VARIANT */
} Variable;

/* A parameter with a name that the statement does not have. */
Variable variable_new(Rewriter *rw, const Type *type);
/* One for positions in an array, and one for the texts of keys. */
Variable variable_index(Rewriter *rw);
Variable variable_key(Rewriter *rw);
/* The parameter of a lambda that was written, for elements of a type. */
Variable variable_written(Rewriter *rw, const PlanLambdaFunction *lambda, size_t i,
                          const Type *type);
/* A mention of it. */
PlanNode *variable_use(Rewriter *rw, const Variable *variable);
/* parameter -> body, (a, b) -> body */
PlanNode *sf_lambda(Rewriter *rw, const Variable *parameter, PlanNode *body);
PlanNode *sf_lambda2(Rewriter *rw, const Variable *a, const Variable *b, PlanNode *body);
/* Put a value in the place of a variable; gives the expression. The value is copied each time. */
PlanNode *variable_replace(Rewriter *rw, PlanNode *body, Str name, const PlanNode *value);

/* ---- order ------------------------------------------------------------------------------------- */

/* How the elements of an array are put in order. */
typedef struct ElementOrder {
    const PlanLambdaFunction *comparator; /* as it was written; NULL: Spark's own order */
    bool descending;
    bool nulls_last; /* of whole elements; NULL parts of them are least */
} ElementOrder;

/* Whether values of the type are compared part by part: Snowflake has no order of them. */
bool nested_needs_comparison(const Type *type);
/* The sorted array. Reports CNV103 for elements that Spark does not order, or of a type that is not
 * known. */
PlanNode *nested_sort(Rewriter *rw, Span origin, PlanNode *array, const ElementOrder *order);
/* The greatest element of an array, or the least; NULL where all are, and with an empty array. */
PlanNode *nested_extremum(Rewriter *rw, Span origin, PlanNode *array, bool least);

#endif
