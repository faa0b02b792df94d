/* check_column.c - see check_column.h. */
#include "parse/check_column.h"

#include <string.h>

#include "parse/check.h"
#include "parse/token.h"

typedef struct ParameterSearch {
    ScContext *cx;
    const char *where;
} ParameterSearch;

static void find_parameter(void *user, AstNode *node)
{
    const ParameterSearch *search = user;
    if (node->kind == AST_PARAMETER)
        diag_add_help(search->cx->diags,
                      diag_emit(search->cx->diags, PRS318, node->span, "%s cannot have a parameter",
                                search->where),
                      "write the value itself");
    else
        ast_each_child(node, find_parameter, user);
}

void check_parameters(ScContext *cx, AstNode *node, const char *where)
{
    ParameterSearch search = {cx, where};
    find_parameter(&search, node);
}

/* ---- options of a column --------------------------------------------------------------------- */

/* Words of AstColumnOptionKind; FIRST and AFTER are one. */
static const char *const option_words[] = {"NOT NULL",      "DEFAULT",    "GENERATED",
                                           "COMMENT",       "constraint", "FIRST or AFTER",
                                           "FIRST or AFTER"};

static void check_duplicate_options(ScContext *cx, const AstColumnDefinition *column)
{
    const AstNode *seen[AST_COLUMN_AFTER + 1] = {0};
    for (uint32_t i = 0; i < column->options.count; i++) {
        AstNode *node = column->options.items[i];
        AstColumnOptionKind kind = AST_AS(ColumnOption, COLUMN_OPTION, node)->kind;
        if (kind == AST_COLUMN_AFTER)
            kind = AST_COLUMN_FIRST;
        if (seen[kind] == NULL) {
            seen[kind] = node;
            continue;
        }
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS305, node->span,
                                           "a second %s of one column", option_words[kind]);
        diag_add_label(cx->diags, diagnostic, seen[kind]->span, "first here");
        diag_add_help(cx->diags, diagnostic,
                      kind == AST_COLUMN_CONSTRAINT
                          ? "keep one, and write the others as constraints of the table"
                          : "keep one of them");
    }
}

/* ---- identity -------------------------------------------------------------------------------- */

static bool is_identity_type(const AstNode *type)
{
    if (type->kind != AST_PRIMITIVE_TYPE)
        return false;
    Str name = ast_identifier_text(((const AstPrimitiveType *)type)->name);
    return str_equal_nocase(name, STR("int")) || str_equal_nocase(name, STR("integer")) ||
           str_equal_nocase(name, STR("bigint")) || str_equal_nocase(name, STR("long"));
}

static bool is_zero(Str number)
{
    for (size_t i = 0; i < number.n; i++)
        if (number.p[i] != '0' && number.p[i] != '-')
            return false;
    return true;
}

/* Whether the digits fit BIGINT. */
static bool fits_bigint(Str number)
{
    bool negative = number.n > 0 && number.p[0] == '-';
    uint64_t limit = (uint64_t)INT64_MAX + (negative ? 1 : 0);
    uint64_t value = 0;
    for (size_t i = negative ? 1 : 0; i < number.n; i++) {
        unsigned digit = (unsigned)(number.p[i] - '0');
        if (value > (limit - digit) / 10)
            return false;
        value = value * 10 + digit;
    }
    return true;
}

static void check_identity_option(ScContext *cx, const AstProperty *option, bool increment)
{
    const AstNumberLiteral *number = AST_AS(NumberLiteral, NUMBER_LITERAL, option->value);
    if (number->form != AST_NUMBER_INTEGER)
        check_blame_grammar(cx);
    if (number->form != AST_NUMBER_INTEGER || !fits_bigint(number->text))
        diag_add_help(cx->diags,
                      diag_emit(cx->diags, PRS313, number->node.span,
                                "an identity column counts in whole numbers of BIGINT"),
                      "write an integer without a suffix");
    else if (increment && is_zero(number->text))
        diag_add_help(cx->diags,
                      diag_emit(cx->diags, PRS313, number->node.span,
                                "the step of an identity column cannot be 0"),
                      "write INCREMENT BY 1");
}

static void check_identity(ScContext *cx, const AstColumnDefinition *column, AstNode *node)
{
    const AstIdentity *identity = AST_AS(Identity, IDENTITY, node);
    const AstNode *seen[2] = {0};
    if (!is_identity_type(column->type))
        diag_add_help(cx->diags,
                      diag_emit(cx->diags, PRS313, column->type->span,
                                "an identity column cannot have this type"),
                      "make it BIGINT or INT");
    for (uint32_t i = 0; i < identity->options.count; i++) {
        const AstProperty *option = AST_AS(Property, PROPERTY, identity->options.items[i]);
        bool increment = str_starts_with_nocase(token_text(cx, option->key->span),
                                                STR("increment"));
        check_identity_option(cx, option, increment);
        if (seen[increment] == NULL) {
            seen[increment] = &option->node;
            continue;
        }
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS313, option->node.span, "%s stands twice",
                                           increment ? "INCREMENT BY" : "START WITH");
        diag_add_label(cx->diags, diagnostic, seen[increment]->span, "first here");
        diag_add_help(cx->diags, diagnostic, "keep one of them");
    }
}

/* ---- constraints ----------------------------------------------------------------------------- */

static const char *characteristic_word(AstCharacteristicKind kind)
{
    switch (kind) {
    case AST_CONSTRAINT_ENFORCED: return "ENFORCED";
    case AST_CONSTRAINT_NOT_ENFORCED: return "NOT ENFORCED";
    case AST_CONSTRAINT_RELY: return "RELY";
    case AST_CONSTRAINT_NORELY: return "NORELY";
    }
    return "";
}

static void check_characteristic(ScContext *cx, const AstConstraint *constraint, AstNode *node)
{
    AstCharacteristicKind kind =
        AST_AS(ConstraintCharacteristic, CONSTRAINT_CHARACTERISTIC, node)->kind;
    bool is_check = constraint->kind == AST_CONSTRAINT_CHECK;
    if (kind == AST_CONSTRAINT_NOT_ENFORCED && is_check)
        diag_add_help(
            cx->diags,
            diag_emit(cx->diags, PRS314, node->span, "a CHECK constraint is always enforced"),
            "leave NOT ENFORCED out");
    else if (kind == AST_CONSTRAINT_ENFORCED && !is_check)
        diag_add_help(cx->diags,
                      diag_emit(cx->diags, PRS314, node->span, "Spark enforces no such constraint"),
                      "write NOT ENFORCED, or nothing");
}

void check_constraint(ScContext *cx, AstNode *node)
{
    const AstConstraint *constraint = AST_AS(Constraint, CONSTRAINT, node);
    AstNode *seen[2] = {0};
    check_since(cx, node->span, SPARK_4_1, "constraints");
    for (uint32_t i = 0; i < constraint->characteristics.count; i++) {
        AstNode *item = constraint->characteristics.items[i];
        AstCharacteristicKind kind =
            AST_AS(ConstraintCharacteristic, CONSTRAINT_CHARACTERISTIC, item)->kind;
        bool rely = kind == AST_CONSTRAINT_RELY || kind == AST_CONSTRAINT_NORELY;
        if (seen[rely] == NULL) {
            seen[rely] = item;
            check_characteristic(cx, constraint, item);
            continue;
        }
        const char *first = characteristic_word(
            AST_AS(ConstraintCharacteristic, CONSTRAINT_CHARACTERISTIC, seen[rely])->kind);
        const char *word = characteristic_word(kind);
        Diagnostic *diagnostic = strcmp(first, word) == 0
                                     ? diag_emit(cx->diags, PRS314, item->span, "%s stands twice",
                                                 word)
                                     : diag_emit(cx->diags, PRS314, item->span,
                                                 "%s and %s exclude each other", first, word);
        diag_add_label(cx->diags, diagnostic, seen[rely]->span, "first here");
        diag_add_help(cx->diags, diagnostic, "keep one of them");
    }
    if (constraint->kind == AST_CONSTRAINT_FOREIGN_KEY && constraint->parent_columns.count == 0)
        diag_add_help(cx->diags,
                      diag_emit(cx->diags, PRS314, constraint->parent->span,
                                "a foreign key must name the columns that it references"),
                      "write REFERENCES table (column)");
}

static void check_primary_keys(ScContext *cx, AstNode *node, const AstNode **first)
{
    if (AST_AS(Constraint, CONSTRAINT, node)->kind != AST_CONSTRAINT_PRIMARY_KEY)
        return;
    if (*first == NULL) {
        *first = node;
        return;
    }
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS314, node->span,
                                       "a table has one primary key, and this is the second");
    diag_add_label(cx->diags, diagnostic, (*first)->span, "first here");
    diag_add_help(cx->diags, diagnostic,
                  "a key of several columns is one constraint: PRIMARY KEY (a, b)");
}

/* ---- columns of CREATE TABLE ----------------------------------------------------------------- */

void check_table_elements(ScContext *cx, const AstList *elements)
{
    const AstNode *primary_key = NULL;
    for (uint32_t i = 0; i < elements->count; i++) {
        if (elements->items[i]->kind == AST_CONSTRAINT) {
            check_constraint(cx, elements->items[i]);
            check_primary_keys(cx, elements->items[i], &primary_key);
            continue;
        }
        const AstColumnDefinition *column = AST_AS(ColumnDefinition, COLUMN_DEFINITION,
                                                   elements->items[i]);
        check_duplicate_options(cx, column);
        for (uint32_t k = 0; k < column->options.count; k++) {
            const AstColumnOption *option = AST_AS(ColumnOption, COLUMN_OPTION,
                                                   column->options.items[k]);
            if (option->kind == AST_COLUMN_DEFAULT)
                check_parameters(cx, option->value, "the default of a column");
            if (option->kind == AST_COLUMN_CONSTRAINT) {
                check_constraint(cx, option->value);
                check_primary_keys(cx, option->value, &primary_key);
            } else if (option->kind == AST_COLUMN_GENERATED &&
                       option->value->kind == AST_IDENTITY) {
                check_identity(cx, column, option->value);
            }
        }
    }
}

/* ---- columns of ALTER TABLE ------------------------------------------------------------------ */

void check_added_columns(ScContext *cx, const AstList *columns)
{
    for (uint32_t i = 0; i < columns->count; i++)
        check_duplicate_options(cx, AST_AS(ColumnDefinition, COLUMN_DEFINITION, columns->items[i]));
}

void check_replaced_columns(ScContext *cx, const AstList *columns)
{
    check_added_columns(cx, columns);
    for (uint32_t i = 0; i < columns->count; i++) {
        const AstColumnDefinition *column = AST_AS(ColumnDefinition, COLUMN_DEFINITION,
                                                   columns->items[i]);
        if (column->name->kind == AST_NAME && AST_AS(Name, NAME, column->name)->parts.count > 1)
            diag_add_help(cx->diags,
                          diag_emit(cx->diags, PRS315, column->name->span,
                                    "REPLACE COLUMNS takes no field of a column"),
                          "name whole columns");
        for (uint32_t k = 0; k < column->options.count; k++) {
            const AstColumnOption *option = AST_AS(ColumnOption, COLUMN_OPTION,
                                                   column->options.items[k]);
            if (option->kind != AST_COLUMN_COMMENT)
                diag_add_help(cx->diags,
                              diag_emit(cx->diags, PRS315, option->node.span,
                                        "REPLACE COLUMNS takes no %s", option_words[option->kind]),
                              "leave it out, and use ALTER COLUMN afterwards");
        }
    }
}

void check_changed_column(ScContext *cx, const AstChangeColumn *change)
{
    const AstColumnDefinition *column = AST_AS(ColumnDefinition, COLUMN_DEFINITION,
                                               change->definition);
    const AstList *parts = &AST_AS(Name, NAME, change->column)->parts;
    Str old_name = ast_identifier_text(parts->items[parts->count - 1]);
    if (!str_equal_nocase(old_name, ast_identifier_text(column->name)))
        diag_add_help(cx->diags,
                      diag_emit(cx->diags, PRS315, column->name->span,
                                "CHANGE COLUMN cannot rename a column"),
                      "use ALTER TABLE .. RENAME COLUMN %.*s TO %.*s", STR_ARG(old_name),
                      STR_ARG(ast_identifier_text(column->name)));
    for (uint32_t i = 0; i < column->options.count; i++)
        if (AST_AS(ColumnOption, COLUMN_OPTION, column->options.items[i])->kind ==
            AST_COLUMN_NOT_NULL)
            diag_add_help(cx->diags,
                          diag_emit(cx->diags, PRS315, column->options.items[i]->span,
                                    "CHANGE COLUMN in this form takes no NOT NULL"),
                          "use ALTER COLUMN .. SET NOT NULL");
}

void check_altered_columns(ScContext *cx, const AstList *columns)
{
    if (columns->count > 1)
        check_since(cx, columns->items[1]->span, SPARK_4_0, "changes of several columns at once");
    for (uint32_t i = 0; i < columns->count; i++) {
        const AstAlterColumn *column = AST_AS(AlterColumn, ALTER_COLUMN, columns->items[i]);
        if (column->kind == AST_ALTER_NOTHING)
            diag_add_help(cx->diags,
                          diag_emit(cx->diags, PRS315, column->node.span,
                                    "it is not said what to change of this column"),
                          "add TYPE, COMMENT, FIRST, AFTER, SET or DROP");
    }
}
