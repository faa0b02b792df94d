/* analyzer.h - what the files of sema/ share. Not for other folders. */
#ifndef SC_SEMA_ANALYZER_H
#define SC_SEMA_ANALYZER_H

#include "map/map.h"
#include "sema/sema.h"
#include "util/map.h"

/* ---- names in scope (scope.c) -------------------------------------------------------------- */

/* The columns of one relation as a place where names are looked up. Big schemas get an index. The
 * schema may be replaced by a longer one that starts with the same columns. */
typedef struct NameTable {
    const Schema *schema;
    Arena *arena;
    Map columns;         /* name -> NamedColumn chain */
    Map qualifiers;      /* of known columns -> itself */
    Map open_qualifiers; /* of unknown columns -> itself */
    size_t indexed_columns;
    size_t indexed_qualifiers;
} NameTable;

enum { SCOPE_TABLES_MAX = 3 };

/* Where the names of an expression are looked up: the tables of this query in order, then the
 * scope of the query around it. */
typedef struct Scope {
    const struct Scope *outer;
    NameTable *tables[SCOPE_TABLES_MAX];
    size_t count;
    /* The arguments of an aggregate function see the last table first (HAVING, ORDER BY). */
    bool aggregates_see_last;
    /* ROLLUP, CUBE or GROUPING SETS: grouping columns may be NULL. */
    bool grouping_sets;
    /* `ALL` alone is no name here (ORDER BY ALL). */
    bool all_is_keyword;
    /* The relations whose columns these are; an attribute of a DataFrame may mean one below them. */
    const PlanNode *inputs[SCOPE_TABLES_MAX];
} Scope;

/* The parameters of the lambdas around an expression, innermost first. */
typedef struct LambdaFrame {
    const PlanNames *names;
    const Type *const *types; /* as many as names; NULL unknown */
    const bool *nullable;     /* as many as names */
    const struct LambdaFrame *outer;
} LambdaFrame;

typedef struct CteEntry {
    PlanCteDefinition *definition;
    struct CteEntry *hidden; /* the entry of the same name that this one hides */
} CteEntry;

typedef struct Analyzer {
    ScContext *cx;
    bool ansi;
    bool case_sensitive;
    bool group_by_aliases;
    bool lateral_aliases;
    Map ctes;           /* name -> CteEntry in sight */
    const Scope *outer; /* the scope around the query being analyzed */
    const LambdaFrame *lambdas;
    bool in_aggregate;    /* inside the arguments of an aggregate function */
    uint32_t last_id;     /* of Column.id */
    unsigned suggestions; /* looked for so far */
    size_t columns;       /* of all schemas so far */
    NameTable *recent;    /* the table made last: neighbours in the plan share schemas */
} Analyzer;

/* Whether two names are the same, by the case sensitivity in force. */
bool names_equal(const Analyzer *an, Str a, Str b);

void name_table_init(NameTable *table, const Analyzer *an, const Schema *schema);
/* The table of a schema; the one made last is used again. */
NameTable *name_table_of(Analyzer *an, const Schema *schema);

/* Find what an attribute stands for; sets its links, type and nullability, and replaces it by a
 * field access where the name goes on behind the column. Reports RES001 and RES002. */
void resolve_attribute(Analyzer *an, const Scope *scope, PlanNode **place);
/* The same for an attribute that says by its plan_id which relation's column it means (plan_id.c);
 * false if that relation or column is not there. */
bool resolve_by_plan_id(Analyzer *an, const Scope *scope, PlanUnresolvedAttribute *attribute);
/* The columns of the relation of that number, below the relation of the scope; NULL if it is not there, or
 * is all there is. */
const Schema *table_of_plan_id(const Scope *scope, uint32_t plan_id);
void set_column(const Analyzer *an, const Scope *scope, PlanUnresolvedAttribute *attribute,
                Column *column, int64_t level);
/* The type of the one column that a name stands for, without a word if it stands for none; NULL. */
const Type *column_type_of(const Analyzer *an, const Scope *scope, const PlanNames *name);

/* ---- expressions (expression.c) --------------------------------------------------------------- */

void analyze_expression(Analyzer *an, const Scope *scope, PlanNode **place);
void analyze_expressions(Analyzer *an, const Scope *scope, PlanList *list);
/* Replace a chain of UpdateFields by the struct that it makes (update_fields.c). */
void analyze_update_fields(Analyzer *an, const Scope *scope, PlanNode **place);
/* The type of an attribute's column inside an expression: CHAR and VARCHAR are STRING. */
const Type *expression_type(Arena *arena, const Type *type);

/* ---- star_arguments.c --------------------------------------------------------------------------- */

/* Replace the stars among a call's arguments by what they stand for, as far as it is known. */
void expand_star_arguments(Analyzer *an, const Scope *scope, PlanUnresolvedFunction *call);
/* Replace the stars of a select list that stand for the fields of a struct column. */
void expand_struct_stars(Analyzer *an, const Scope *scope, const Schema *input, PlanList *items);

/* Replace the regular expressions of a select list by the columns whose names they match
 * (regex_columns.c). */
void expand_regex_columns(Analyzer *an, const Scope *scope, PlanList *items);

/* ---- calls (call_type.c) ---------------------------------------------------------------------- */

/* Whether a call may be NULL, from its arguments. Its type must be set. */
bool call_nullable(ScContext *cx, const PlanUnresolvedFunction *call);
/* The common type of each step-th argument from the first one on; NULL if there is none. */
const Type *common_arguments(ScContext *cx, const PlanUnresolvedFunction *call, size_t first,
                             size_t step);
bool any_argument_nullable(const PlanUnresolvedFunction *call, size_t first, size_t step);

/* ---- arrays, maps, structs and lambdas (nested_type.c) ------------------------------------------- */

/* The struct that some values make; fields are named by their value (CreateStruct). */
const Type *struct_type_of(ScContext *cx, const PlanList *values);
/* The type of a call whose type has a rule there; false for others. */
bool nested_call_type(ScContext *cx, const PlanUnresolvedFunction *call, const Type **type);

/* What the parameters of a lambda are. */
typedef struct LambdaTypes {
    const Type **types; /* as many as parameters; NULL unknown */
    bool *nullable;
} LambdaTypes;

/* Those of the lambda that is argument `at` of a call; the arguments before it are analyzed. */
LambdaTypes lambda_types(ScContext *cx, const PlanUnresolvedFunction *call, size_t at);

/* ---- coercion (coerce.c) ----------------------------------------------------------------------- */

/* The type that both operands of an arithmetic operator become; not for two decimals, whose result
 * has rules of its own (Catalyst's findTightestCommonType). */
const Type *operand_type(ScContext *cx, const Type *a, const Type *b);
/* The common type of all of them (Catalyst's findWiderCommonType). */
const Type *common_type_of(ScContext *cx, const Type *const *types, size_t count);
/* The same without turning anything into text (greatest, least). */
const Type *common_type_without_text(ScContext *cx, const Type *const *types, size_t count);
/* Whether a cast of a value that is not NULL may give NULL when ANSI mode is off. */
bool cast_may_fail(const Type *from, const Type *to);
/* decimal(p, s) cut to what a decimal can be. */
const Type *bounded_decimal(Arena *arena, int precision, int scale);
/* The decimal that an operand of decimal arithmetic becomes: an integer literal the smallest one
 * that holds it. NULL if it is neither integral nor decimal. */
const Type *decimal_operand_type(ScContext *cx, const PlanNode *operand);

/* ---- relations (relation.c, join.c, pivot.c, generator.c) ---------------------------------------- */

/* Fill in a relation and what is below it. One that only DataFrames have is replaced by what it means
 * (dataframe.c). What has a schema already is left alone. */
void analyze_relation(Analyzer *an, PlanNode **place);
void analyze_join(Analyzer *an, PlanNode *node);
void analyze_pivot(Analyzer *an, PlanPivot *pivot);
void analyze_unpivot(Analyzer *an, PlanUnpivot *unpivot);

/* Replace a relation that only DataFrames have by what it means (dataframe.c); false for others. */
bool expand_dataframe_relation(Analyzer *an, PlanNode **place);

/* The names that the columns of a schema, and those of the queries around, give; the same for the
 * columns of an analyzed relation. */
Scope scope_of(Analyzer *an, const Schema *schema);
Scope scope_over(Analyzer *an, const PlanNode *relation);
const Schema *empty_schema(Analyzer *an);

/* Make the time window that an aggregate groups by, or that is selected, a column of the rows below
 * (time_window.c). */
void expand_grouping_window(Analyzer *an, PlanAggregate *aggregate);
void expand_selected_window(Analyzer *an, PlanProject *project);

/* A schema in the making. */
typedef struct SchemaBuilder {
    Analyzer *an;
    VEC(Column *) columns;
    VEC(Str) qualifiers;
    bool open;
} SchemaBuilder;

SchemaBuilder schema_builder(Analyzer *an);
/* Add a column; when a statement has made more than any real one would (`SELECT *, *` nested doubles
 * them each time), the schema becomes open instead. */
void schema_add(SchemaBuilder *builder, Column *column);
/* There may be more columns, known under the qualifier if it is not empty. */
void schema_open(SchemaBuilder *builder, Str qualifier);
void schema_open_like(SchemaBuilder *builder, const Schema *schema);
const Schema *schema_finish(const SchemaBuilder *builder);

Column *new_column(Analyzer *an, Str name, bool quoted, const Type *type, bool nullable);
Column *copy_column(Analyzer *an, const Column *column);
/* The column that is the same definition; the one that is shown, if there are several. */
Column *column_of_definition(const Schema *schema, uint32_t id);

/* Add the columns that a generator or table function makes; `names` rename them if it is not
 * empty. */
void add_generated_columns(Analyzer *an, SchemaBuilder *builder,
                           const PlanUnresolvedFunction *generator, const PlanNames *names,
                           bool outer);
bool is_generator(const PlanNode *expression);

/* ---- names that Spark makes up (pretty.c) --------------------------------------------------------- */

/* The name of a select item without an alias. */
Str pretty_name(ScContext *cx, const PlanNode *expression);
/* The name of an expression that has one of its own (an alias, a column, a field); empty if not. */
Str field_name_of(const PlanNode *expression);

#endif
