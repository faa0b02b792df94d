/* check_function.c - checks of CREATE FUNCTION and DROP FUNCTION; see check_column.h. */
#include "parse/check.h"
#include "parse/check_column.h"

static const AstList *name_parts(const AstNode *name)
{
    return &((const AstName *)ast_check_kind_const(name, AST_NAME))->parts;
}

/* ---- words and names ------------------------------------------------------------------------- */

static void check_temporary_name(ScContext *cx, const AstNode *name)
{
    if (name->kind == AST_NAME && name_parts(name)->count > 1)
        diag_add_help(cx->diags,
                      diag_emit(cx->diags, PRS311, name->span,
                                "the name of a temporary function may have no qualifier"),
                      "leave out what stands before the last part");
}

static void check_words(ScContext *cx, const AstNode *name, bool or_replace, bool temporary,
                        bool if_not_exists)
{
    if (if_not_exists && (or_replace || temporary))
        diag_add_help(cx->diags,
                      diag_emit(cx->diags, PRS306, name->span,
                                "%s and IF NOT EXISTS exclude each other",
                                or_replace ? "OR REPLACE" : "TEMPORARY"),
                      "keep one of them");
    if (temporary)
        check_temporary_name(cx, name);
}

void check_drop_function(ScContext *cx, AstNode *node)
{
    const AstDropFunction *drop = AST_AS(DropFunction, DROP_FUNCTION, node);
    if (drop->temporary)
        check_temporary_name(cx, drop->name);
}

/* ---- create function .. as class ------------------------------------------------------------- */

void check_create_function(ScContext *cx, AstNode *node)
{
    static const char *const types[] = {"jar", "file", "archive"};
    const AstCreateFunction *create = AST_AS(CreateFunction, CREATE_FUNCTION, node);
    check_words(cx, create->name, create->or_replace, create->temporary, create->if_not_exists);
    for (uint32_t i = 0; i < create->resources.count; i++) {
        const AstProperty *resource = AST_AS(Property, PROPERTY, create->resources.items[i]);
        Str type = AST_AS(Identifier, IDENTIFIER, name_parts(resource->key)->items[0])->text;
        bool known = false;
        for (size_t k = 0; k < sizeof types / sizeof *types; k++)
            known |= str_is_nocase(type, types[k]);
        if (!known)
            diag_add_help(cx->diags,
                          diag_emit(cx->diags, PRS316, resource->key->span,
                                    "a function has no resource of the type %.*s", STR_ARG(type)),
                          "write JAR, FILE or ARCHIVE");
    }
}

/* ---- functions in sql ------------------------------------------------------------------------ */

/* Characteristics of one group exclude each other. */
static AstRoutineKind group_of(AstRoutineKind kind)
{
    switch (kind) {
    case AST_ROUTINE_RETURNS_TABLE: return AST_ROUTINE_RETURNS;
    case AST_ROUTINE_NOT_DETERMINISTIC: return AST_ROUTINE_DETERMINISTIC;
    case AST_ROUTINE_CONTAINS_SQL:
    case AST_ROUTINE_READS_SQL_DATA:
    case AST_ROUTINE_MODIFIES_SQL_DATA: return AST_ROUTINE_NO_SQL;
    case AST_ROUTINE_CALLED_ON_NULL: return AST_ROUTINE_RETURNS_NULL;
    case AST_ROUTINE_SECURITY_DEFINER: return AST_ROUTINE_SECURITY_INVOKER;
    default: return kind;
    }
}

static void refuse(ScContext *cx, const AstNode *node, const char *what)
{
    diag_add_help(cx->diags,
                  diag_emit(cx->diags, PRS316, node->span,
                            "Spark does not support %s for a function in SQL", what),
                  "leave it out");
}

static void check_characteristic(ScContext *cx, const AstRoutineCharacteristic *part)
{
    switch (part->kind) {
    case AST_ROUTINE_LANGUAGE:
        if (!str_equal_nocase(AST_AS(Identifier, IDENTIFIER, part->value)->text, STR("sql")))
            diag_add_help(cx->diags,
                          diag_emit(cx->diags, PRS316, part->value->span,
                                    "a function with RETURN is written in SQL"),
                          "write LANGUAGE SQL, or leave it out");
        return;
    case AST_ROUTINE_SPECIFIC: refuse(cx, &part->node, "a SPECIFIC name"); return;
    case AST_ROUTINE_NO_SQL: refuse(cx, &part->node, "NO SQL"); return;
    case AST_ROUTINE_MODIFIES_SQL_DATA: refuse(cx, &part->node, "MODIFIES SQL DATA"); return;
    case AST_ROUTINE_RETURNS_NULL: refuse(cx, &part->node, "RETURNS NULL ON NULL INPUT"); return;
    case AST_ROUTINE_SECURITY_INVOKER: refuse(cx, &part->node, "SQL SECURITY INVOKER"); return;
    default: return;
    }
}

static void check_characteristics(ScContext *cx, const AstList *list)
{
    const AstNode *seen[AST_ROUTINE_SECURITY_DEFINER + 1] = {0};
    for (uint32_t i = 0; i < list->count; i++) {
        const AstRoutineCharacteristic *part = AST_AS(RoutineCharacteristic, ROUTINE_CHARACTERISTIC,
                                                      list->items[i]);
        AstRoutineKind group = group_of(part->kind);
        check_characteristic(cx, part);
        if (seen[group] != NULL) {
            Diagnostic *diagnostic = diag_emit(cx->diags, PRS201, part->node.span,
                                               "this clause stands twice");
            diag_add_label(cx->diags, diagnostic, seen[group]->span, "first here");
            diag_add_help(cx->diags, diagnostic, "keep one of them");
        } else if (group == AST_ROUTINE_RETURNS && i > 0) {
            diag_add_help(cx->diags,
                          diag_emit(cx->diags, PRS316, part->node.span,
                                    "RETURNS stands directly behind the parameters"),
                          "move it there");
            check_blame_grammar(cx);
        }
        seen[group] = &part->node;
    }
}

static void check_function_parameters(ScContext *cx, const AstList *parameters)
{
    for (uint32_t i = 0; i < parameters->count; i++) {
        const AstColumnDefinition *parameter = AST_AS(ColumnDefinition, COLUMN_DEFINITION,
                                                      parameters->items[i]);
        for (uint32_t k = 0; k < parameter->options.count; k++) {
            const AstColumnOption *option = AST_AS(ColumnOption, COLUMN_OPTION,
                                                   parameter->options.items[k]);
            if (option->kind == AST_COLUMN_GENERATED || option->kind == AST_COLUMN_CONSTRAINT)
                diag_add_help(cx->diags,
                              diag_emit(cx->diags, PRS316, option->node.span,
                                        "a parameter of a function cannot %s",
                                        option->kind == AST_COLUMN_GENERATED ? "be generated"
                                                                             : "have a constraint"),
                              "a parameter may have DEFAULT and COMMENT");
        }
    }
}

void check_create_sql_function(ScContext *cx, AstNode *node)
{
    const AstCreateSqlFunction *create = AST_AS(CreateSqlFunction, CREATE_SQL_FUNCTION, node);
    check_words(cx, create->name, create->or_replace, create->temporary, create->if_not_exists);
    check_function_parameters(cx, &create->parameters);
    check_characteristics(cx, &create->characteristics);
}
