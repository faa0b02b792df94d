/* check_command.c - what Spark's AST builder refuses in SHOW, DESCRIBE, EXPLAIN and the commands of
 * the session.
 */
#include "parse/check.h"
#include "util/map.h"

static bool is_word(const AstNode *identifier, const char *word)
{
    return str_is_nocase(ast_identifier_text(identifier), word);
}

static void check_explain(ScContext *cx, const AstExplain *explain)
{
    if (explain->mode != AST_EXPLAIN_LOGICAL)
        return;
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS606, explain->node.span,
                                       "Spark refuses EXPLAIN LOGICAL");
    diag_add_help(cx->diags, diagnostic, "EXPLAIN EXTENDED shows the logical plans too");
}

static void check_show(ScContext *cx, const AstShow *show)
{
    check_partition(cx, &show->partition, true);
    const AstNode *scope = show->scope;
    if (scope == NULL || is_word(scope, "user") || is_word(scope, "system") ||
        is_word(scope, "all"))
        return;
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS606, scope->span,
                                       "SHOW FUNCTIONS has no such scope");
    diag_add_help(cx->diags, diagnostic, "write SHOW USER, SYSTEM or ALL FUNCTIONS");
}

static void check_describe(ScContext *cx, const AstDescribe *describe)
{
    check_partition(cx, &describe->partition, true);
    if (describe->column != NULL && describe->partition.count > 0)
        diag_emit(cx->diags, PRS606, describe->column->span,
                  "DESCRIBE shows a column or a partition, not both");
    if (!describe->as_json)
        return;
    if (describe->column != NULL) {
        diag_emit(cx->diags, PRS606, describe->column->span,
                  "DESCRIBE .. AS JSON shows whole tables only");
    } else if (describe->option == AST_DESCRIBE_PLAIN) {
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS606, describe->node.span,
                                           "AS JSON needs DESCRIBE EXTENDED");
        diag_add_help(cx->diags, diagnostic, "write DESCRIBE EXTENDED t AS JSON");
    }
}

static bool is_time_of_day(AstTimeUnit unit)
{
    return unit == AST_UNIT_HOUR || unit == AST_UNIT_MINUTE || unit == AST_UNIT_SECOND;
}

/* Hours, minutes and seconds of a plain number; false when it is no whole number of seconds. */
static bool seconds_of(const AstIntervalUnit *unit, int64_t *seconds)
{
    Str text = STR_NONE;
    if (unit->value->kind == AST_STRING_LITERAL)
        text = ((const AstStringLiteral *)unit->value)->value;
    else if (unit->value->kind == AST_NUMBER_LITERAL)
        text = ((const AstNumberLiteral *)unit->value)->text;
    bool negative = text.n > 0 && text.p[0] == '-';
    int64_t parts[3] = {0};
    size_t part = 0;
    for (size_t i = negative || (text.n > 0 && text.p[0] == '+'); i < text.n; i++) {
        if (text.p[i] == ':' && part < 2)
            part++;
        else if (text.p[i] >= '0' && text.p[i] <= '9' && parts[part] < 1000000)
            parts[part] = parts[part] * 10 + (text.p[i] - '0');
        else
            return false;
    }
    static const int64_t sizes[] = {3600, 60, 1, 0, 0};
    size_t first = unit->unit == AST_UNIT_HOUR ? 0 : unit->unit == AST_UNIT_MINUTE ? 1 : 2;
    int64_t sum = 0;
    for (size_t i = 0; i <= part; i++)
        sum += parts[i] * sizes[first + i];
    *seconds += negative ? -sum : sum;
    return true;
}

static void check_time_zone(ScContext *cx, const AstSetTimeZone *set)
{
    enum { LARGEST = 18 * 3600 };
    const AstNode *zone = set->zone;
    if (zone == NULL || zone->kind == AST_STRING_LITERAL)
        return;
    bool good = zone->kind == AST_INTERVAL_LITERAL;
    int64_t seconds = 0;
    const AstList *units = good ? &((const AstIntervalLiteral *)zone)->units : NULL;
    for (uint32_t i = 0; good && i < units->count; i++) {
        const AstIntervalUnit *unit = (const AstIntervalUnit *)ast_check_kind_const(
            units->items[i], AST_INTERVAL_UNIT);
        good = is_time_of_day(unit->unit) && seconds_of(unit, &seconds);
    }
    if (good && seconds >= -LARGEST && seconds <= LARGEST)
        return;
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS605, zone->span, "no offset of a time zone");
    diag_add_help(cx->diags, diagnostic,
                  "an interval must be whole seconds between -18 and 18 hours; zones with a name "
                  "are written 'Europe/Paris'");
}

static void check_set_catalog(ScContext *cx, const AstSetCatalog *set)
{
    if (set->catalog->kind != AST_NAME || ((const AstName *)set->catalog)->parts.count == 1)
        return;
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS603, set->catalog->span,
                                       "the name of a catalog has one part");
    diag_add_help(cx->diags, diagnostic, "USE catalog.namespace sets both");
}

static void check_declare(ScContext *cx, const AstDeclareVariable *declare)
{
    const AstNode *name = declare->names.items[0];
    if (declare->names.count > 1)
        check_since(cx, declare->names.items[1]->span, SPARK_4_1, "a DECLARE of several variables");
    if (declare->type != NULL || declare->default_value != NULL)
        return;
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS701, name->span,
                                       "a variable needs a type or a DEFAULT value");
    diag_add_help(cx->diags, diagnostic, "write DECLARE name INT, or DECLARE name DEFAULT value");
}

static const AstNode *without_alias(const AstNode *argument)
{
    return argument->kind == AST_ALIASED ? ((const AstAliased *)argument)->expression : argument;
}

static bool is_literal_or_name(const AstNode *node)
{
    switch (node->kind) {
    case AST_NULL_LITERAL:
    case AST_BOOLEAN_LITERAL:
    case AST_NUMBER_LITERAL:
    case AST_STRING_LITERAL:
    case AST_TYPED_LITERAL:
    case AST_INTERVAL_LITERAL:
    case AST_PARAMETER:
    case AST_COLUMN_REF: return true;
    default: return false;
    }
}

/* The name that an argument is given, or nothing. */
static const AstNode *alias_of(const AstNode *argument)
{
    return argument->kind == AST_ALIASED ? ((const AstAliased *)argument)->aliases.items[0] : NULL;
}

static void check_argument_names(ScContext *cx, const AstList *arguments)
{
    Map seen;
    map_init(&seen, cx->arena, false);
    for (uint32_t i = 0; i < arguments->count; i++) {
        const AstNode *alias = alias_of(arguments->items[i]);
        if (alias == NULL)
            continue;
        const AstNode *first = map_get(&seen, ast_identifier_text(alias));
        if (first == NULL) {
            map_put(&seen, ast_identifier_text(alias), (void *)alias);
            continue;
        }
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS609, alias->span,
                                           "two arguments have the name %.*s",
                                           STR_ARG(ast_identifier_text(alias)));
        diag_add_label(cx->diags, diagnostic, first->span, "here first");
        diag_add_help(cx->diags, diagnostic, "keep one of them");
    }
}

static void check_execute(ScContext *cx, const AstExecuteImmediate *execute)
{
    const AstNode *statement = execute->statement;
    if (statement->kind != AST_STRING_LITERAL && statement->kind != AST_COLUMN_REF)
        check_since(cx, statement->span, SPARK_4_1, "EXECUTE IMMEDIATE of an expression");
    const AstList *arguments = &execute->arguments;
    if (arguments->count == 1 && arguments->items[0]->kind == AST_ROW)
        arguments = &((const AstRow *)arguments->items[0])->items;
    check_argument_names(cx, arguments);
    for (uint32_t i = 0; i < arguments->count; i++)
        if (!is_literal_or_name(without_alias(arguments->items[i])))
            check_since(cx, arguments->items[i]->span, SPARK_4_1,
                        "an expression as an argument of EXECUTE IMMEDIATE");
}

static void check_cache(ScContext *cx, const AstCacheTable *cache)
{
    const AstList *parts = &((const AstName *)ast_check_kind_const(cache->table, AST_NAME))->parts;
    if (cache->query != NULL && parts->count > 1) {
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS608, cache->table->span,
                                           "the name of a cached query has one part");
        diag_add_help(cx->diags, diagnostic, "leave the namespace out");
    }
    for (uint32_t i = 0; i < cache->options.count; i++) {
        const AstProperty *option = (const AstProperty *)ast_check_kind_const(
            cache->options.items[i], AST_PROPERTY);
        if (option->value == NULL)
            diag_emit(cx->diags, PRS608, option->node.span, "an option of CACHE needs a value");
    }
}

static void check_analyze(ScContext *cx, const AstAnalyze *analyze)
{
    check_partition(cx, &analyze->partition, false);
    if (analyze->word == NULL || is_word(analyze->word, "noscan"))
        return;
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS607, analyze->word->span,
                                       "ANALYZE has no such option");
    diag_add_help(cx->diags, diagnostic,
                  analyze->tables ? "write NOSCAN, or nothing"
                                  : "write NOSCAN, FOR COLUMNS .., FOR ALL COLUMNS, or nothing");
}

static void check_node(ScContext *cx, AstNode *node)
{
    switch (node->kind) {
    case AST_EXPLAIN: check_explain(cx, AST_AS(Explain, EXPLAIN, node)); break;
    case AST_SHOW: check_show(cx, AST_AS(Show, SHOW, node)); break;
    case AST_DESCRIBE: check_describe(cx, AST_AS(Describe, DESCRIBE, node)); break;
    case AST_SET_TIME_ZONE: check_time_zone(cx, AST_AS(SetTimeZone, SET_TIME_ZONE, node)); break;
    case AST_SET_CATALOG: check_set_catalog(cx, AST_AS(SetCatalog, SET_CATALOG, node)); break;
    case AST_DECLARE_VARIABLE:
        check_declare(cx, AST_AS(DeclareVariable, DECLARE_VARIABLE, node));
        break;
    case AST_EXECUTE_IMMEDIATE:
        check_execute(cx, AST_AS(ExecuteImmediate, EXECUTE_IMMEDIATE, node));
        break;
    case AST_CACHE_TABLE: check_cache(cx, AST_AS(CacheTable, CACHE_TABLE, node)); break;
    case AST_ANALYZE: check_analyze(cx, AST_AS(Analyze, ANALYZE, node)); break;
    default: break;
    }
}

static void visit(void *user, AstNode *node)
{
    ScContext *cx = user;
    check_dml_node(cx, node);
    check_node(cx, node);
    ast_each_child(node, visit, user);
}

void check_command(ScContext *cx, AstNode *statement)
{
    visit(cx, statement);
    if (statement->kind == AST_COMPOUND)
        check_script(cx, statement);
}
