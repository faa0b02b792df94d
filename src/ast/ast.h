/* ast.h - the syntax tree: what was written, with the place of every node.
 *
 * Nodes are tagged structs that start with an AstNode, generated from nodes.def. They live in the
 * statement's arena and point into its source text. The tree says nothing about meaning: no name
 * is resolved here, no default filled in.
 *
 * Depth is bounded when a node is made (ast_finish), so walkers may recurse without a check of
 * their own.
 */
#ifndef SC_AST_AST_H
#define SC_AST_AST_H

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/context.h"
#include "util/span.h"
#include "util/str.h"

typedef enum AstKind {
#define NODE(Name, NAME, ...) AST_##NAME,
#include "ast/nodes.def"
#undef NODE
    AST_KIND_COUNT
} AstKind;

typedef struct AstNode {
    Span span;
    uint16_t kind;  /* AstKind */
    uint16_t depth; /* levels: its own and those of what it holds */
} AstNode;

typedef struct AstList {
    AstNode **items;
    uint32_t count;
    uint32_t capacity;
    uint16_t depth; /* of the deepest item */
} AstList;

typedef enum AstNumberForm {
    AST_NUMBER_INTEGER,    /* 12: int, bigint or decimal by size */
    AST_NUMBER_DECIMAL,    /* 1.5 */
    AST_NUMBER_EXPONENT,   /* 1e3: double (decimal by a legacy setting) */
    AST_NUMBER_TINYINT,    /* 1Y */
    AST_NUMBER_SMALLINT,   /* 1S */
    AST_NUMBER_BIGINT,     /* 1L */
    AST_NUMBER_FLOAT,      /* 1F */
    AST_NUMBER_DOUBLE,     /* 1D */
    AST_NUMBER_BIGDECIMAL, /* 1BD */
} AstNumberForm;

typedef enum AstTimeUnit {
    AST_UNIT_NONE,
    AST_UNIT_YEAR,
    AST_UNIT_MONTH,
    AST_UNIT_WEEK,
    AST_UNIT_DAY,
    AST_UNIT_HOUR,
    AST_UNIT_MINUTE,
    AST_UNIT_SECOND,
    AST_UNIT_MILLISECOND,
    AST_UNIT_MICROSECOND,
    AST_UNIT_NANOSECOND,
} AstTimeUnit;

typedef enum AstUnaryOp { AST_PLUS, AST_MINUS, AST_TILDE } AstUnaryOp;

typedef enum AstBinaryOp {
    AST_MULTIPLY,
    AST_DIVIDE,
    AST_MODULO,
    AST_DIV,
    AST_ADD,
    AST_SUBTRACT,
    AST_CONCAT,
    AST_SHIFT_LEFT,
    AST_SHIFT_RIGHT,
    AST_SHIFT_RIGHT_UNSIGNED,
    AST_BIT_AND,
    AST_BIT_XOR,
    AST_BIT_OR,
    AST_EQUAL,
    AST_NULL_SAFE_EQUAL,
    AST_NOT_EQUAL,
    AST_LESS,
    AST_LESS_EQUAL,
    AST_GREATER,
    AST_GREATER_EQUAL,
} AstBinaryOp;

typedef enum AstLogicalOp { AST_AND, AST_OR } AstLogicalOp;
typedef enum AstLikeKind { AST_LIKE_LIKE, AST_LIKE_ILIKE, AST_LIKE_RLIKE } AstLikeKind;
typedef enum AstQuantifier {
    AST_QUANTIFIER_NONE,
    AST_QUANTIFIER_ANY,
    AST_QUANTIFIER_ALL
} AstQuantifier;
typedef enum AstIsKind {
    AST_IS_NULL,
    AST_IS_TRUE,
    AST_IS_FALSE,
    AST_IS_UNKNOWN,
    AST_IS_DISTINCT_FROM,
} AstIsKind;
typedef enum AstCastForm { AST_CAST_CAST, AST_CAST_TRY, AST_CAST_COLONS } AstCastForm;
typedef enum AstCallForm {
    AST_CALL_PLAIN,
    AST_CALL_EXTRACT,
    AST_CALL_TRIM,
    AST_CALL_TRIM_BOTH,
    AST_CALL_TRIM_LEADING,
    AST_CALL_TRIM_TRAILING,
    AST_CALL_POSITION,
    AST_CALL_SUBSTRING,
    AST_CALL_OVERLAY,
    AST_CALL_BARE, /* CURRENT_DATE without parentheses */
} AstCallForm;
typedef enum AstSetQuantifier {
    AST_QUANTIFIED_NOT,
    AST_QUANTIFIED_ALL,
    AST_QUANTIFIED_DISTINCT,
} AstSetQuantifier;
typedef enum AstNullTreatment {
    AST_NULLS_UNSAID,
    AST_NULLS_IGNORE,
    AST_NULLS_RESPECT
} AstNullTreatment;
typedef enum AstFrameUnit { AST_FRAME_ROWS, AST_FRAME_RANGE } AstFrameUnit;
typedef enum AstBoundKind {
    AST_BOUND_UNBOUNDED_PRECEDING,
    AST_BOUND_PRECEDING,
    AST_BOUND_CURRENT_ROW,
    AST_BOUND_FOLLOWING,
    AST_BOUND_UNBOUNDED_FOLLOWING,
} AstBoundKind;
typedef enum AstSortDirection {
    AST_SORT_UNSAID,
    AST_SORT_ASCENDING,
    AST_SORT_DESCENDING
} AstSortDirection;
typedef enum AstNullOrder {
    AST_NULL_ORDER_UNSAID,
    AST_NULL_ORDER_FIRST,
    AST_NULL_ORDER_LAST
} AstNullOrder;
typedef enum AstSetOperator { AST_UNION, AST_INTERSECT, AST_EXCEPT } AstSetOperator;
typedef enum AstGroupSuffix {
    AST_GROUP_PLAIN,
    AST_GROUP_WITH_ROLLUP,
    AST_GROUP_WITH_CUBE,
    AST_GROUP_GROUPING_SETS, /* GROUP BY a, b GROUPING SETS (..) */
} AstGroupSuffix;
typedef enum AstGroupingKind {
    AST_GROUPING_ROLLUP,
    AST_GROUPING_CUBE,
    AST_GROUPING_SETS
} AstGroupingKind;
typedef enum AstJoinKind {
    AST_JOIN_INNER,
    AST_JOIN_CROSS,
    AST_JOIN_LEFT,
    AST_JOIN_RIGHT,
    AST_JOIN_FULL,
    AST_JOIN_SEMI,
    AST_JOIN_ANTI,
} AstJoinKind;
typedef enum AstSampleKind {
    AST_SAMPLE_PERCENT,
    AST_SAMPLE_ROWS,
    AST_SAMPLE_BUCKET,
    AST_SAMPLE_BYTES, /* (100M): Spark's grammar has it, Spark refuses it */
    AST_SAMPLE_EMPTY, /* (), likewise */
} AstSampleKind;
typedef enum AstTransformKind {
    AST_TRANSFORM_TRANSFORM,
    AST_TRANSFORM_MAP,
    AST_TRANSFORM_REDUCE,
} AstTransformKind;
typedef enum AstUnpivotNulls {
    AST_UNPIVOT_NULLS_UNSAID,
    AST_UNPIVOT_NULLS_INCLUDE,
    AST_UNPIVOT_NULLS_EXCLUDE,
} AstUnpivotNulls;
typedef enum AstTravelKind { AST_TRAVEL_VERSION, AST_TRAVEL_TIMESTAMP } AstTravelKind;
typedef enum AstTableClauseKind {
    AST_CLAUSE_OPTIONS,        /* items: Property */
    AST_CLAUSE_TBLPROPERTIES,  /* items: Property */
    AST_CLAUSE_PARTITIONED_BY, /* items: Identifier, ColumnDefinition or Call */
    AST_CLAUSE_CLUSTER_BY,     /* items: Name */
    AST_CLAUSE_CLUSTERED_BY,   /* items: Identifier; value: the number of buckets */
    AST_CLAUSE_LOCATION,       /* value: StringLiteral */
    AST_CLAUSE_COMMENT,        /* value: StringLiteral */
    AST_CLAUSE_STORED_AS,      /* value: Identifier */
    AST_CLAUSE_ROW_FORMAT,     /* value: the word DELIMITED or the SerDe; items: Property */
    AST_CLAUSE_COLLATION,      /* value: Identifier */
    AST_CLAUSE_PROVIDER,       /* value: Name; only in CREATE TABLE LIKE, elsewhere a child */
    AST_CLAUSE_SKEWED_BY,
    AST_CLAUSE_STORED_BY,      /* value: StringLiteral; items: Property */
    AST_CLAUSE_PROPERTIES,     /* items: Property; of a namespace */
    AST_CLAUSE_PARTITIONED_ON, /* items: Identifier; of a view */
    AST_CLAUSE_SCHEMA_BINDING, /* value: SchemaBinding; of a view */
} AstTableClauseKind;
typedef enum AstMergeMatch {
    AST_MERGE_MATCHED,
    AST_MERGE_NOT_MATCHED,
    AST_MERGE_NOT_MATCHED_BY_SOURCE,
} AstMergeMatch;
typedef enum AstMergeAction { AST_MERGE_DELETE, AST_MERGE_UPDATE, AST_MERGE_INSERT } AstMergeAction;
typedef enum AstExplainMode {
    AST_EXPLAIN_SIMPLE,
    AST_EXPLAIN_LOGICAL,
    AST_EXPLAIN_FORMATTED,
    AST_EXPLAIN_EXTENDED,
    AST_EXPLAIN_CODEGEN,
    AST_EXPLAIN_COST,
} AstExplainMode;
typedef enum AstShowKind {
    AST_SHOW_TABLES,
    AST_SHOW_TABLE_EXTENDED,
    AST_SHOW_TBLPROPERTIES,
    AST_SHOW_COLUMNS,
    AST_SHOW_VIEWS,
    AST_SHOW_PARTITIONS,
    AST_SHOW_FUNCTIONS,
    AST_SHOW_PROCEDURES,
    AST_SHOW_CREATE_TABLE,
    AST_SHOW_CURRENT_NAMESPACE,
    AST_SHOW_NAMESPACES,
    AST_SHOW_CATALOGS,
} AstShowKind;
typedef enum AstDescribeKind {
    AST_DESCRIBE_RELATION,
    AST_DESCRIBE_QUERY,
    AST_DESCRIBE_FUNCTION,
    AST_DESCRIBE_PROCEDURE,
    AST_DESCRIBE_NAMESPACE,
} AstDescribeKind;
typedef enum AstDescribeOption {
    AST_DESCRIBE_PLAIN,
    AST_DESCRIBE_EXTENDED,
    AST_DESCRIBE_FORMATTED
} AstDescribeOption;
typedef enum AstConditionKind {
    AST_CONDITION_SQLSTATE,
    AST_CONDITION_SQLEXCEPTION,
    AST_CONDITION_NOT_FOUND,
    AST_CONDITION_NAME,
} AstConditionKind;
typedef enum AstLoopKind { AST_LOOP_WHILE, AST_LOOP_REPEAT, AST_LOOP_LOOP } AstLoopKind;
typedef enum AstDatasetKind {
    AST_DATASET_STREAMING_TABLE,
    AST_DATASET_MATERIALIZED_VIEW
} AstDatasetKind;
typedef enum AstColumnOptionKind {
    AST_COLUMN_NOT_NULL,
    AST_COLUMN_DEFAULT,    /* value: an expression */
    AST_COLUMN_GENERATED,  /* value: an expression, or Identity */
    AST_COLUMN_COMMENT,    /* value: StringLiteral */
    AST_COLUMN_CONSTRAINT, /* value: Constraint */
    AST_COLUMN_FIRST,
    AST_COLUMN_AFTER, /* value: Identifier */
} AstColumnOptionKind;
typedef enum AstAlterColumnKind {
    AST_ALTER_NOTHING,
    AST_ALTER_TYPE,    /* value: a type */
    AST_ALTER_COMMENT, /* value: StringLiteral */
    AST_ALTER_FIRST,
    AST_ALTER_AFTER, /* value: Identifier */
    AST_ALTER_SET_NOT_NULL,
    AST_ALTER_DROP_NOT_NULL,
    AST_ALTER_SET_DEFAULT, /* value: an expression */
    AST_ALTER_DROP_DEFAULT,
} AstAlterColumnKind;
typedef enum AstConstraintKind {
    AST_CONSTRAINT_CHECK,
    AST_CONSTRAINT_UNIQUE,
    AST_CONSTRAINT_PRIMARY_KEY,
    AST_CONSTRAINT_FOREIGN_KEY,
} AstConstraintKind;
typedef enum AstCharacteristicKind {
    AST_CONSTRAINT_ENFORCED,
    AST_CONSTRAINT_NOT_ENFORCED,
    AST_CONSTRAINT_RELY,
    AST_CONSTRAINT_NORELY,
} AstCharacteristicKind;
typedef enum AstRepairKind {
    AST_REPAIR_UNSAID,
    AST_REPAIR_ADD,
    AST_REPAIR_DROP,
    AST_REPAIR_SYNC
} AstRepairKind;
typedef enum AstDropBehavior {
    AST_DROP_UNSAID,
    AST_DROP_RESTRICT,
    AST_DROP_CASCADE
} AstDropBehavior;
typedef enum AstBindingMode {
    AST_SCHEMA_BINDING_BINDING,
    AST_SCHEMA_BINDING_COMPENSATION,
    AST_SCHEMA_BINDING_EVOLUTION,
    AST_SCHEMA_BINDING_TYPE_EVOLUTION,
} AstBindingMode;
typedef enum AstRoutineKind {
    AST_ROUTINE_RETURNS,       /* value: a type */
    AST_ROUTINE_RETURNS_TABLE, /* columns: ColumnDefinition */
    AST_ROUTINE_LANGUAGE,      /* value: Identifier */
    AST_ROUTINE_SPECIFIC,      /* value: Identifier */
    AST_ROUTINE_DETERMINISTIC,
    AST_ROUTINE_NOT_DETERMINISTIC,
    AST_ROUTINE_NO_SQL,
    AST_ROUTINE_CONTAINS_SQL,
    AST_ROUTINE_READS_SQL_DATA,
    AST_ROUTINE_MODIFIES_SQL_DATA,
    AST_ROUTINE_RETURNS_NULL,
    AST_ROUTINE_CALLED_ON_NULL,
    AST_ROUTINE_COMMENT, /* value: StringLiteral */
    AST_ROUTINE_SECURITY_INVOKER,
    AST_ROUTINE_SECURITY_DEFINER,
} AstRoutineKind;

#define CHILD(name) AstNode *name;
#define LIST(name) AstList name;
#define CHAIN(name) LIST(name)
#define TEXT(name) Str name;
#define FLAG(name) bool name;
#define CHOICE(Type, name) Type name;
#define INTEGER(name) int64_t name;
#define NODE(Name, NAME, ...)  \
    typedef struct Ast##Name { \
        AstNode node;          \
        __VA_ARGS__            \
    } Ast##Name;
#include "ast/nodes.def"
#undef NODE
#undef CHILD
#undef LIST
#undef CHAIN
#undef TEXT
#undef FLAG
#undef CHOICE
#undef INTEGER

/* The words that dumps print for an enum, in its order, with a NULL behind them. */
#define CHOICES(Type, ...) extern const char *const ast_words_##Type[];
#include "ast/choices.def"
#undef CHOICES

/* The deepest tree that is built; a deeper statement gets PRS008. */
enum { AST_DEPTH_MAX = 3500 };

/* View a node as its own type; asserts the kind. */
#define AST_AS(Name, NAME, node) ((Ast##Name *)ast_check_kind((node), AST_##NAME))
static inline const AstNode *ast_check_kind_const(const AstNode *node, AstKind kind)
{
    assert(node != NULL && node->kind == kind);
    (void)kind;
    return node;
}
static inline AstNode *ast_check_kind(AstNode *node, AstKind kind)
{
    assert(node != NULL && node->kind == kind);
    (void)kind;
    return node;
}

/* The text of an Identifier. */
static inline Str ast_identifier_text(const AstNode *identifier)
{
    return ((const AstIdentifier *)ast_check_kind_const(identifier, AST_IDENTIFIER))->text;
}

/* A zeroed node of a kind; set its fields, then call ast_finish. */
AstNode *ast_new(ScContext *cx, AstKind kind, Span span);
/* Compute the node's depth after its fields are set; beyond AST_DEPTH_MAX report PRS008 once and
 * drop the children, so that no walker goes too deep. Gives the node. */
AstNode *ast_finish(ScContext *cx, AstNode *node);

/* Add to a list; NULL items are not added. */
void ast_list_add(ScContext *cx, AstList *list, AstNode *item);

/* ---- reflection: one table from nodes.def serves dump, equal and generic walks -------------- */

typedef enum AstFieldType {
    AST_FIELD_CHILD,
    AST_FIELD_LIST,
    AST_FIELD_TEXT,
    AST_FIELD_FLAG,
    AST_FIELD_CHOICE,
    AST_FIELD_INTEGER,
} AstFieldType;

typedef struct AstField {
    const char *name;
    AstFieldType type;
    uint16_t offset;
    const char *const *choices; /* of a CHOICE field: the words of its enum, in order */
} AstField;

typedef struct AstKindInfo {
    const char *name; /* "Select" */
    size_t size;
    const AstField *fields; /* ended by one without a name */
    size_t field_count;
} AstKindInfo;

const AstKindInfo *ast_kind_info(AstKind kind);

/* Call `visit` for each direct child, in source order of the fields. */
typedef void (*AstVisit)(void *user, AstNode *child);
void ast_each_child(AstNode *node, AstVisit visit, void *user);

/* Equal trees, without regard to places. */
bool ast_equal(const AstNode *a, const AstNode *b);

/* Append the tree as JSON, one line, for --to=ast and tests; with the places of the nodes in the
 * input, in bytes, if the source is given. */
void ast_dump_json(const AstNode *node, const Source *source, Buf *out);

#endif
