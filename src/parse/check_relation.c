/* check_relation.c - checks of what stands in FROM: samples, joins, time travel, VALUES, tables as
 * arguments.
 */
#include "parse/check_parts.h"

#include <math.h>
#include <stdlib.h>

#include "parse/token.h"

/* Whether a ( stands directly before a node. */
static bool is_in_parens(const ScContext *cx, const AstNode *node)
{
    Str text = cx->tokens->text;
    size_t at = node->span.start;
    while (at > 0 && (text.p[at - 1] == ' ' || text.p[at - 1] == '\n' || text.p[at - 1] == '\t'))
        at--;
    return at > 0 && text.p[at - 1] == '(';
}

/* ---- samples --------------------------------------------------------------------------------- */

static double number_value(ScContext *cx, const AstNode *node)
{
    Str text = ((const AstNumberLiteral *)ast_check_kind_const(node, AST_NUMBER_LITERAL))->text;
    return strtod(str_copy(cx->arena, text).p, NULL);
}

static void check_percent(ScContext *cx, const AstSample *sample)
{
    const AstNumberLiteral *number = AST_AS(NumberLiteral, NUMBER_LITERAL, sample->amount);
    if (number->form != AST_NUMBER_INTEGER && number->form != AST_NUMBER_DECIMAL) {
        diag_emit(cx->diags, PRS208, sample->amount->span,
                  "a percentage is written as digits, with or without a point");
        return;
    }
    double percent = number_value(cx, sample->amount);
    if (percent < 0 || percent > 100)
        diag_emit(cx->diags, PRS208, sample->amount->span,
                  "a sample is between 0 and 100 percent of the rows");
}

static void check_bucket(ScContext *cx, const AstSample *sample)
{
    if (sample->on != NULL) {
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS208, sample->on->span,
                                           "Spark takes no ON in TABLESAMPLE (BUCKET ..)");
        diag_add_help(cx->diags, diagnostic,
                      "without it the rows of a bucket are chosen at random");
        return;
    }
    double share = number_value(cx, sample->amount) / number_value(cx, sample->out_of);
    if (!isfinite(share) || share > 1)
        diag_emit(cx->diags, PRS208, span_join(sample->amount->span, sample->out_of->span),
                  "there are not so many buckets to take");
}

void check_sample(ScContext *cx, const AstNode *node)
{
    const AstSample *sample = (const AstSample *)node;
    static const char help[] = "say how much: (10 PERCENT), (100 ROWS) or (BUCKET 1 OUT OF 10)";
    Diagnostic *diagnostic = NULL;
    switch (sample->kind) {
    case AST_SAMPLE_PERCENT: check_percent(cx, sample); break;
    case AST_SAMPLE_BUCKET: check_bucket(cx, sample); break;
    case AST_SAMPLE_BYTES:
        diagnostic = diag_emit(cx->diags, PRS208, sample->amount->span,
                               "Spark takes no sample by size");
        break;
    case AST_SAMPLE_EMPTY:
        diagnostic = diag_emit(cx->diags, PRS208, sample->node.span, "TABLESAMPLE of nothing");
        break;
    case AST_SAMPLE_ROWS: break;
    }
    if (diagnostic != NULL)
        diag_add_help(cx->diags, diagnostic, "%s", help);
}

/* ---- joins ----------------------------------------------------------------------------------- */

/* The places where LATERAL was written before a relation; `sees` gets whether it can see others. */
static bool is_lateral(const AstNode *relation, bool *sees)
{
    *sees = false;
    switch (relation->kind) {
    case AST_SUBQUERY_RELATION:
        *sees = true;
        return ((const AstSubqueryRelation *)relation)->lateral;
    case AST_TABLE_FUNCTION: *sees = true; return ((const AstTableFunction *)relation)->lateral;
    case AST_TABLE_REF: return ((const AstTableRef *)relation)->lateral;
    case AST_PAREN_RELATION: return ((const AstParenRelation *)relation)->lateral;
    case AST_VALUES_RELATION: return ((const AstValuesRelation *)relation)->lateral;
    default: return false;
    }
}

static void refuse_lateral(ScContext *cx, const AstNode *relation)
{
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS209, relation->span,
                                       "LATERAL stands before a subquery or a table function");
    diag_add_help(cx->diags, diagnostic, "a table sees no other relation: leave LATERAL out");
}

static const char *join_name(AstJoinKind kind)
{
    switch (kind) {
    case AST_JOIN_CROSS: return "CROSS";
    case AST_JOIN_LEFT: return "LEFT";
    case AST_JOIN_RIGHT: return "RIGHT";
    case AST_JOIN_FULL: return "FULL";
    case AST_JOIN_SEMI: return "SEMI";
    case AST_JOIN_ANTI: return "ANTI";
    case AST_JOIN_INNER: break;
    }
    return "INNER";
}

static void check_lateral_join(ScContext *cx, const AstJoin *join)
{
    const AstNode *right = join->right;
    if (join->natural)
        diag_emit(cx->diags, PRS209, right->span, "a NATURAL JOIN cannot be LATERAL");
    else if (join->using.count > 0)
        diag_emit(cx->diags, PRS209, right->span, "a join with USING cannot be LATERAL");
    else if (join->kind != AST_JOIN_INNER && join->kind != AST_JOIN_CROSS &&
             join->kind != AST_JOIN_LEFT)
        diag_add_help(cx->diags,
                      diag_emit(cx->diags, PRS209, right->span, "a %s JOIN cannot be LATERAL",
                                join_name(join->kind)),
                      "only INNER, CROSS and LEFT joins can");
}

void check_join(ScContext *cx, const AstNode *node)
{
    const AstJoin *join = (const AstJoin *)node;
    bool sees;
    if (is_lateral(join->right, &sees)) {
        if (sees)
            check_lateral_join(cx, join);
        else
            refuse_lateral(cx, join->right);
    }
    if (join->natural && (join->kind == AST_JOIN_CROSS || join->kind == AST_JOIN_SEMI ||
                          join->kind == AST_JOIN_ANTI))
        diag_emit(cx->diags, PRS210, join->right->span, "a %s JOIN cannot be NATURAL",
                  join_name(join->kind));
}

/* The relation that stands first in the text. */
static const AstNode *first_relation(const AstNode *relation)
{
    for (;;) {
        const AstNode *left = relation->kind == AST_JOIN    ? ((const AstJoin *)relation)->left
                              : relation->kind == AST_PIVOT ? ((const AstPivot *)relation)->relation
                              : relation->kind == AST_UNPIVOT
                                  ? ((const AstUnpivot *)relation)->relation
                                  : NULL;
        if (left == NULL)
            return relation;
        relation = left;
    }
}

/* Before the first relation Spark reads over LATERAL. */
void check_from(ScContext *cx, const AstList *from)
{
    for (uint32_t i = 1; i < from->count; i++) {
        const AstNode *first = first_relation(from->items[i]);
        bool sees;
        if (is_lateral(first, &sees) && !sees)
            refuse_lateral(cx, first);
    }
}

/* ---- tables ---------------------------------------------------------------------------------- */

static void refuse_columns(void *user, AstNode *node)
{
    ScContext *cx = user;
    if (node->kind == AST_COLUMN_REF)
        diag_emit(cx->diags, PRS219, node->span,
                  "the time of a table cannot depend on a column: no row is read yet");
    else if (node->kind != AST_SCALAR_SUBQUERY && node->kind != AST_EXISTS)
        ast_each_child(node, refuse_columns, cx);
}

void check_table_ref(ScContext *cx, const AstNode *node)
{
    const AstTableRef *table = (const AstTableRef *)node;
    if (table->time_travel != NULL) {
        const AstTimeTravel *travel = AST_AS(TimeTravel, TIME_TRAVEL, table->time_travel);
        if (travel->kind == AST_TRAVEL_TIMESTAMP)
            refuse_columns(cx, travel->value);
    }
    if (table->options.count == 0)
        return;
    check_since(cx, table->options.items[0]->span, SPARK_4_0, "options of a table in FROM");
    for (uint32_t i = 0; i < table->options.count; i++) {
        const AstProperty *property = AST_AS(Property, PROPERTY, table->options.items[i]);
        if (property->value == NULL)
            diag_emit(cx->diags, PRS220, property->node.span, "an option of a table needs a value");
    }
}

/* ---- VALUES ---------------------------------------------------------------------------------- */

/* Spark evaluates VALUES while it parses, if there are only literals and operators in it. */
static void look_for_names(void *user, AstNode *node)
{
    bool *found = user;
    switch (node->kind) {
    case AST_NULL_LITERAL:
    case AST_BOOLEAN_LITERAL:
    case AST_NUMBER_LITERAL:
    case AST_STRING_LITERAL:
    case AST_TYPED_LITERAL:
    case AST_INTERVAL_LITERAL: break;
    case AST_ROW:
    case AST_UNARY:
    case AST_LOGICAL:
    case AST_IS:
    case AST_IN:
    case AST_LIKE:
    case AST_CASE:
    case AST_WHEN:
    case AST_NOT: ast_each_child(node, look_for_names, user); break;
    case AST_BINARY:
        /* Concatenation of what is no text and rows in operators wait for the analyzer. */
        if (((AstBinary *)node)->op == AST_CONCAT || ((AstBinary *)node)->left->kind == AST_ROW ||
            ((AstBinary *)node)->right->kind == AST_ROW)
            *found = true;
        else
            ast_each_child(node, look_for_names, user);
        break;
    case AST_CAST: look_for_names(user, ((AstCast *)node)->operand); break;
    case AST_ALIASED: look_for_names(user, ((AstAliased *)node)->expression); break;
    default: *found = true; break;
    }
}

static uint32_t row_width(const AstNode *row)
{
    return row->kind == AST_ROW ? ((const AstRow *)row)->items.count : 1;
}

static AstNode *row_item(AstNode *row, uint32_t column)
{
    return row->kind == AST_ROW ? ((AstRow *)row)->items.items[column] : row;
}

typedef enum ValueClass {
    VALUE_OTHER, /* NULL, or not to be told from the text */
    VALUE_NUMBER,
    VALUE_TEXT,
    VALUE_BOOLEAN,
    VALUE_DATE, /* or a timestamp: they go together */
    VALUE_BINARY,
    VALUE_INTERVAL,
} ValueClass;

static ValueClass class_of_word(Str word)
{
    static const struct {
        const char *word;
        ValueClass class;
    } types[] = {
        {"date", VALUE_DATE},       {"timestamp", VALUE_DATE},    {"timestamp_ntz", VALUE_DATE},
        {"x", VALUE_BINARY},        {"interval", VALUE_INTERVAL}, {"timestamp_ltz", VALUE_DATE},
        {"tinyint", VALUE_NUMBER},  {"smallint", VALUE_NUMBER},   {"int", VALUE_NUMBER},
        {"integer", VALUE_NUMBER},  {"bigint", VALUE_NUMBER},     {"long", VALUE_NUMBER},
        {"decimal", VALUE_NUMBER},  {"float", VALUE_NUMBER},      {"double", VALUE_NUMBER},
        {"boolean", VALUE_BOOLEAN}, {"string", VALUE_TEXT},       {"binary", VALUE_BINARY},
    };
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (str_is_nocase(word, types[i].word))
            return types[i].class;
    return VALUE_OTHER;
}

static ValueClass class_of_name(const AstNode *name)
{
    return name->kind == AST_IDENTIFIER ? class_of_word(ast_identifier_text(name)) : VALUE_OTHER;
}

static ValueClass class_of(const AstNode *value)
{
    switch (value->kind) {
    case AST_NUMBER_LITERAL: return VALUE_NUMBER;
    case AST_STRING_LITERAL: return VALUE_TEXT;
    case AST_INTERVAL_LITERAL: return VALUE_INTERVAL;
    case AST_TYPED_LITERAL: return class_of_name(((const AstTypedLiteral *)value)->type_name);
    case AST_CAST: {
        const AstNode *type = ((const AstCast *)value)->type;
        return type->kind == AST_PRIMITIVE_TYPE
                   ? class_of_name(((const AstPrimitiveType *)type)->name)
                   : VALUE_OTHER;
    }
    case AST_BINARY: {
        const AstBinary *binary = (const AstBinary *)value;
        if (binary->op >= AST_EQUAL)
            return VALUE_BOOLEAN;
        bool numbers = class_of(binary->left) == VALUE_NUMBER &&
                       class_of(binary->right) == VALUE_NUMBER;
        return numbers ? VALUE_NUMBER : VALUE_OTHER;
    }
    case AST_BOOLEAN_LITERAL:
    case AST_LOGICAL:
    case AST_NOT:
    case AST_IS:
    case AST_IN:
    case AST_LIKE: return VALUE_BOOLEAN;
    default: return VALUE_OTHER;
    }
}

static void check_column_types(ScContext *cx, const AstValues *values, uint32_t column)
{
    const AstNode *first = NULL;
    for (uint32_t i = 0; i < values->rows.count; i++) {
        const AstNode *item = row_item(values->rows.items[i], column);
        if (class_of(item) == VALUE_OTHER)
            continue;
        if (first == NULL)
            first = item;
        if (class_of(item) == class_of(first))
            continue;
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS216, item->span,
                                           "the values of a column of VALUES have one type");
        diag_add_label(cx->diags, diagnostic, first->span, "of another type");
        diag_add_help(cx->diags, diagnostic, "CAST one of them to the type of the other");
        return;
    }
}

void check_values(ScContext *cx, const AstNode *node, const AstList *names)
{
    const AstValues *values = (const AstValues *)node;
    bool has_names = false;
    ast_each_child((AstNode *)&values->node, look_for_names, &has_names);
    if (has_names || values->rows.count == 0)
        return;
    AstNode *first = values->rows.items[0];
    uint32_t width = row_width(first);
    for (uint32_t i = 1; i < values->rows.count; i++) {
        const AstNode *row = values->rows.items[i];
        if (row_width(row) == width)
            continue;
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS215, row->span,
                                           "this row is %u wide, the first one %u",
                                           (unsigned)row_width(row), (unsigned)width);
        diag_add_label(cx->diags, diagnostic, first->span, "the first row");
        return;
    }
    if (names != NULL && names->count > 0 && names->count != width)
        diag_emit(cx->diags, PRS215,
                  span_join(names->items[0]->span, names->items[names->count - 1]->span),
                  "%u names for rows of VALUES that are %u wide", (unsigned)names->count,
                  (unsigned)width);
    for (uint32_t column = 0; column < width; column++)
        check_column_types(cx, values, column);
}

/* ---- tables as arguments --------------------------------------------------------------------- */

static AstNode *value_of_argument(AstNode *argument)
{
    return argument->kind == AST_NAMED_ARGUMENT ? ((AstNamedArgument *)argument)->value : argument;
}

static void refuse_argument(ScContext *cx, const AstNode *argument, const char *message,
                            const char *help)
{
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS214, argument->span, "%s", message);
    diag_add_help(cx->diags, diagnostic, "%s", help);
}

/* In any other call, TABLE (t) is the call of a function of that name. */
static void check_table_argument(ScContext *cx, const AstNode *table_call,
                                 const AstTableArgument *argument, const AstNode *call,
                                 const AstNode *next)
{
    bool partitioned = argument->single_partition || argument->partition != NULL;
    if (call != table_call) {
        if (!argument->parenthesized || partitioned)
            refuse_argument(cx, &argument->node, "a table is an argument of a table function only",
                            "call the function in FROM");
    } else if (argument->table != NULL && !argument->parenthesized) {
        refuse_argument(cx, argument->table, "a table as an argument stands in parentheses",
                        "write TABLE (name)");
    } else if (partitioned) {
        check_since(cx, argument->node.span, SPARK_4_0, "partitions of a table argument");
    }
    const AstNode *last = argument->order.count == 0 ? argument->partition
                                                     : argument->order.items[0];
    if (last != NULL && next != NULL && next->kind != AST_NAMED_ARGUMENT && last->kind != AST_ROW &&
        !is_in_parens(cx, last))
        refuse_argument(cx, next, "several expressions after BY stand in parentheses here",
                        "write PARTITION BY (a, b)");
}

void check_table_function(ScContext *cx, const AstNode *node)
{
    const AstTableFunction *function = (const AstTableFunction *)node;
    const AstCall *call = AST_AS(Call, CALL, function->call);
    if (call->quantifier != AST_QUANTIFIED_NOT || call->within_group.count > 0 ||
        call->filter != NULL || call->nulls != AST_NULLS_UNSAID || call->over != NULL)
        diag_emit(cx->diags, PRS221, call->node.span,
                  "a function in FROM takes its arguments only: no DISTINCT, FILTER or OVER");
    if (call->name == NULL || call->name->kind != AST_NAME)
        return;
    const AstList *parts = &((const AstName *)call->name)->parts;
    if (parts->count > 1 && !((const AstIdentifier *)parts->items[0])->clause)
        check_since_with_help(cx, call->name->span, SPARK_4_2, "qualified functions in FROM",
                              "leave out what stands before the last part");
}

void check_table_arguments(ScContext *cx, const AstNode *node, const AstNode *table_call)
{
    const AstList *arguments = &((const AstCall *)node)->arguments;
    for (uint32_t i = 0; i < arguments->count; i++) {
        const AstNode *value = value_of_argument(arguments->items[i]);
        if (value->kind == AST_TABLE_ARGUMENT)
            check_table_argument(cx, table_call, (const AstTableArgument *)value, node,
                                 i + 1 < arguments->count ? arguments->items[i + 1] : NULL);
    }
}
