/* check_query.c - checks of queries: their clauses, common table expressions, windows, grouping,
 * pipe operators and scripts. Relations are for check_relation.c.
 */
#include "parse/check_parts.h"
#include "parse/token.h"
#include "util/map.h"

static Span span_of_list(const AstList *list)
{
    return span_join(list->items[0]->span, list->items[list->count - 1]->span);
}

/* ---- clauses of the result ------------------------------------------------------------------- */

/* ORDER BY, CLUSTER BY, and DISTRIBUTE BY with or without SORT BY exclude each other. */
static void check_result_clauses(ScContext *cx, const AstQuery *query)
{
    const struct {
        const AstList *list;
        const char *name;
    } clauses[] = {{&query->order, "ORDER BY"},
                   {&query->cluster, "CLUSTER BY"},
                   {&query->distribute, "DISTRIBUTE BY"},
                   {&query->sort, "SORT BY"}};
    const AstList *first = NULL;
    const char *first_name = "";
    for (size_t i = 0; i < sizeof clauses / sizeof *clauses; i++) {
        if (clauses[i].list->count == 0)
            continue;
        bool together = first == &query->distribute && clauses[i].list == &query->sort;
        if (first != NULL && !together) {
            Diagnostic *diagnostic = diag_emit(cx->diags, PRS202, span_of_list(clauses[i].list),
                                               "%s and %s cannot stand in one query", first_name,
                                               clauses[i].name);
            diag_add_label(cx->diags, diagnostic, span_of_list(first), "%s", first_name);
            diag_add_help(cx->diags, diagnostic,
                          "only DISTRIBUTE BY and SORT BY go together; put one of the clauses into "
                          "a subquery");
            return;
        }
        first = clauses[i].list;
        first_name = clauses[i].name;
    }
}

/* ---- common table expressions ---------------------------------------------------------------- */

void check_with(ScContext *cx, const AstNode *node)
{
    const AstWith *with = (const AstWith *)node;
    Map names;
    map_init(&names, cx->arena, false);
    for (uint32_t i = 0; i < with->ctes.count; i++) {
        const AstCte *cte = AST_AS(Cte, CTE, with->ctes.items[i]);
        Str name = ast_identifier_text(cte->name);
        const AstNode *first = map_get(&names, name);
        if (first != NULL) {
            Diagnostic *diagnostic = diag_emit(cx->diags, PRS203, cte->name->span,
                                               "two common table expressions are named '%.*s'",
                                               STR_ARG(name));
            diag_add_label(cx->diags, diagnostic, first->span, "the first one");
        } else {
            map_put(&names, name, cte->name);
        }
        if (cte->level != NULL && !with->recursive) {
            Diagnostic *diagnostic = diag_emit(cx->diags, PRS205, cte->level->span,
                                               "MAX RECURSION LEVEL limits nothing without "
                                               "RECURSIVE");
            diag_add_help(cx->diags, diagnostic, "write WITH RECURSIVE");
        }
    }
}

/* ---- windows --------------------------------------------------------------------------------- */

static const AstNamedWindow *find_window(const AstList *windows, Str name)
{
    for (uint32_t i = 0; i < windows->count; i++) {
        const AstNamedWindow *window = AST_AS(NamedWindow, NAMED_WINDOW, windows->items[i]);
        if (str_equal(ast_identifier_text(window->name), name))
            return window;
    }
    return NULL;
}

/* A window may be another one, if that is a definition. */
static void check_windows(ScContext *cx, const AstList *windows)
{
    Map names;
    map_init(&names, cx->arena, false);
    for (uint32_t i = 0; i < windows->count; i++) {
        const AstNamedWindow *window = AST_AS(NamedWindow, NAMED_WINDOW, windows->items[i]);
        const AstNode *first = map_get(&names, ast_identifier_text(window->name));
        if (first == NULL) {
            map_put(&names, ast_identifier_text(window->name), window->name);
            continue;
        }
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS206, window->name->span,
                                           "two windows are named '%.*s'",
                                           STR_ARG(ast_identifier_text(window->name)));
        diag_add_label(cx->diags, diagnostic, first->span, "the first one");
    }
    for (uint32_t i = 0; i < windows->count; i++) {
        const AstNamedWindow *window = AST_AS(NamedWindow, NAMED_WINDOW, windows->items[i]);
        const AstWindowSpec *spec = AST_AS(WindowSpec, WINDOW_SPEC, window->spec);
        if (spec->name == NULL)
            continue;
        const AstNamedWindow *other = find_window(windows, ast_identifier_text(spec->name));
        if (other == NULL)
            diag_emit(cx->diags, PRS207, spec->name->span,
                      "this WINDOW clause defines no window '%.*s'",
                      STR_ARG(ast_identifier_text(spec->name)));
        else if (AST_AS(WindowSpec, WINDOW_SPEC, other->spec)->name != NULL)
            diag_emit(cx->diags, PRS207, spec->name->span,
                      "window '%.*s' is itself only another name",
                      STR_ARG(ast_identifier_text(spec->name)));
    }
}

/* WINDOW directly behind |> WHERE belongs to it. */
static void check_window_of_where(ScContext *cx, const AstQuery *query)
{
    if (query->windows.count == 0 || query->body == NULL || query->body->kind != AST_PIPE ||
        query->order.count + query->cluster.count + query->distribute.count + query->sort.count > 0)
        return;
    const AstList *operators = &((const AstPipe *)query->body)->operators;
    if (operators->items[operators->count - 1]->kind != AST_PIPE_WHERE)
        return;
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS211, span_of_list(&query->windows),
                                       "|> WHERE takes no WINDOW clause");
    diag_add_help(cx->diags, diagnostic,
                  "compute the window function with |> EXTEND, then filter by its column");
}

void check_query(ScContext *cx, const AstNode *node)
{
    check_result_clauses(cx, (const AstQuery *)node);
    check_windows(cx, &((const AstQuery *)node)->windows);
    check_window_of_where(cx, (const AstQuery *)node);
}

/* ---- grouping -------------------------------------------------------------------------------- */

void check_grouping(ScContext *cx, const AstNode *node)
{
    const AstGroupingAnalytics *analytics = (const AstGroupingAnalytics *)node;
    if (analytics->kind == AST_GROUPING_SETS)
        return;
    for (uint32_t i = 0; i < analytics->items.count; i++)
        if (analytics->items.items[i]->kind == AST_GROUPING_SET) {
            Diagnostic *diagnostic = diag_emit(
                cx->diags, PRS217, analytics->items.items[i]->span, "%s takes no empty set",
                analytics->kind == AST_GROUPING_ROLLUP ? "ROLLUP" : "CUBE");
            diag_add_help(cx->diags, diagnostic, "it always groups by the empty set too");
        }
}

/* ---- pipe operators -------------------------------------------------------------------------- */

static void check_pipe_clauses(ScContext *cx, const AstQuery *query)
{
    if (query->windows.count > 0) {
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS211, span_of_list(&query->windows),
                                           "WINDOW is no pipe operator");
        diag_add_help(cx->diags, diagnostic, "put it behind the list of |> SELECT");
        return;
    }
    bool ordered =
        query->order.count + query->cluster.count + query->distribute.count + query->sort.count > 0;
    const AstNode *limit = query->limit != NULL ? query->limit : query->offset;
    if (ordered && (limit != NULL || query->limit_all)) {
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS211,
                                           limit != NULL ? limit->span : query->node.span,
                                           "one pipe operator takes the order or the limit of the "
                                           "rows, not both");
        diag_add_help(cx->diags, diagnostic, "put |> before LIMIT or OFFSET as well");
    }
}

/* In a grouped AGGREGATE: no window function, no GROUPING, outside of subqueries. */
static void refuse_in_aggregate(void *user, AstNode *node)
{
    ScContext *cx = user;
    if (node->kind == AST_QUERY || node->kind == AST_SELECT)
        return;
    if (node->kind == AST_CALL) {
        const AstCall *call = (const AstCall *)node;
        Str name = token_text(cx, call->name->span);
        if (call->over != NULL || str_is_nocase(name, "grouping") ||
            str_is_nocase(name, "grouping_id")) {
            Diagnostic *diagnostic = diag_emit(
                cx->diags, PRS211, node->span, "|> AGGREGATE with GROUP BY does not take %s",
                call->over != NULL ? "window functions" : "GROUPING");
            diag_add_help(cx->diags, diagnostic, "%s",
                          call->over != NULL ? "add it afterwards with |> EXTEND"
                                             : "aggregate in a SELECT of its own");
            return;
        }
    }
    ast_each_child(node, refuse_in_aggregate, user);
}

static void check_pipe_aggregate(ScContext *cx, const AstPipeAggregate *aggregate)
{
    if (aggregate->group == NULL) {
        if (aggregate->items.count == 0)
            diag_emit(cx->diags, PRS211, aggregate->node.span,
                      "AGGREGATE needs aggregates or GROUP BY");
        return;
    }
    const AstGroupBy *group = AST_AS(GroupBy, GROUP_BY, aggregate->group);
    const char *refused = NULL;
    const AstNode *item = group->items.items[0];
    if (group->suffix != AST_GROUP_PLAIN) {
        refused = group->suffix == AST_GROUP_WITH_CUBE ? "WITH CUBE" : "WITH ROLLUP";
        item = &group->node;
    } else if (item->kind == AST_COLUMN_REF && group->items.count == 1) {
        const AstColumnRef *column = (const AstColumnRef *)item;
        const AstIdentifier *name = AST_AS(Identifier, IDENTIFIER, column->parts.items[0]);
        if (column->parts.count == 1 && str_equal_nocase(name->text, STR("all")))
            refused = "GROUP BY ALL";
    }
    for (uint32_t i = 0; i < group->items.count && refused == NULL; i++) {
        item = group->items.items[i];
        if (item->kind == AST_GROUPING_ANALYTICS)
            refused = "ROLLUP, CUBE and GROUPING SETS";
    }
    if (refused != NULL) {
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS211, item->span,
                                           "|> AGGREGATE does not take %s", refused);
        diag_add_help(cx->diags, diagnostic, "aggregate in a SELECT of its own");
        return;
    }
    for (uint32_t i = 0; i < aggregate->items.count; i++)
        refuse_in_aggregate(cx, aggregate->items.items[i]);
    for (uint32_t i = 0; i < group->items.count; i++)
        refuse_in_aggregate(cx, group->items.items[i]);
}

void check_pipe(ScContext *cx, const AstNode *node)
{
    const AstPipe *pipe = (const AstPipe *)node;
    check_since(cx, pipe->operators.items[0]->span, SPARK_4_0, "pipe operators");
    for (uint32_t i = 0; i < pipe->operators.count; i++) {
        AstNode *step = pipe->operators.items[i];
        switch (step->kind) {
        case AST_QUERY: check_pipe_clauses(cx, (AstQuery *)step); break;
        case AST_PIPE_AGGREGATE: check_pipe_aggregate(cx, (AstPipeAggregate *)step); break;
        case AST_PIVOT:
        case AST_UNPIVOT: {
            const AstNode *before = step->kind == AST_PIVOT ? ((AstPivot *)step)->relation
                                                            : ((AstUnpivot *)step)->relation;
            if (before == NULL)
                break;
            Diagnostic *diagnostic = diag_emit(cx->diags, PRS212, step->span,
                                               "PIVOT and UNPIVOT cannot share a pipe operator");
            diag_add_help(cx->diags, diagnostic, "put |> between them");
            break;
        }
        default: break;
        }
    }
}

void check_pipe_assignment(ScContext *cx, const AstNode *node)
{
    const AstPipeAssignment *assignment = (const AstPipeAssignment *)node;
    if (AST_AS(Name, NAME, assignment->name)->parts.count > 1)
        diag_emit(cx->diags, PRS211, assignment->name->span,
                  "|> SET replaces columns of the input: their names have one part");
}

/* ---- SELECT ---------------------------------------------------------------------------------- */

static void check_script_format(ScContext *cx, const AstNode *format)
{
    if (format == NULL)
        return;
    const AstList *properties = &((const AstTableClause *)format)->items;
    for (uint32_t i = 0; i < properties->count; i++) {
        const AstProperty *property = AST_AS(Property, PROPERTY, properties->items[i]);
        if (property->value == NULL || property->value->kind != AST_STRING_LITERAL)
            continue;
        Str words = token_text(cx, property->node.span);
        Str value = ((const AstStringLiteral *)property->value)->value;
        if (str_equal_nocase(str_slice(words, 0, 5), STR("lines")) && !str_equal(value, STR("\n")))
            diag_emit(cx->diags, PRS213, property->value->span,
                      "lines of a script end with '\\n' and nothing else");
    }
}

static void check_transform(ScContext *cx, const AstTransform *transform)
{
    if (transform->quantifier != AST_QUANTIFIED_NOT)
        diag_emit(cx->diags, PRS213, transform->node.span,
                  "a script takes rows as they are: DISTINCT and ALL cannot stand here");
    const AstNode *record = transform->writer != NULL ? transform->writer : transform->reader;
    if (record != NULL)
        diag_emit(cx->diags, PRS213, record->span,
                  "Spark takes no record reader or writer of one's own");
    check_script_format(cx, transform->input_format);
    check_script_format(cx, transform->output_format);
}

static void check_lateral_view(ScContext *cx, const AstLateralView *view)
{
    const AstNode *function = AST_AS(Call, CALL, view->call)->name;
    if (AST_AS(Name, NAME, (AstNode *)function)->clause != NULL) {
        diag_add_help(cx->diags,
                      diag_emit(cx->diags, PRS016, function->span,
                                "IDENTIFIER takes a string only in LATERAL VIEW"),
                      "write the function's name, or LATERAL IDENTIFIER (expression) (..) in FROM");
        check_blame_grammar(cx);
    }
    if (view->call->kind != AST_CALL)
        return;
    const AstCall *call = (const AstCall *)view->call;
    bool plain = call->quantifier == AST_QUANTIFIED_NOT && call->within_group.count == 0 &&
                 call->filter == NULL && call->nulls == AST_NULLS_UNSAID && call->over == NULL;
    for (uint32_t i = 0; i < call->arguments.count && plain; i++)
        plain = call->arguments.items[i]->kind != AST_NAMED_ARGUMENT;
    if (!plain) {
        diag_emit(cx->diags, PRS218, call->node.span,
                  "LATERAL VIEW takes a function and its plain arguments only");
        check_blame_grammar(cx);
    }
    if (call->name != NULL && call->name->kind == AST_NAME &&
        ((const AstName *)call->name)->parts.count > 2)
        diag_emit(cx->diags, PRS218, call->name->span,
                  "the name of a function in LATERAL VIEW has at most two parts");
}

/* FROM t alone, written without a SELECT: its star has no text. */
static bool is_bare_from(const AstSelect *select)
{
    return select->items.count == 1 && select->items.items[0]->kind == AST_STAR &&
           select->items.items[0]->span.start == select->items.items[0]->span.end;
}

void check_select(ScContext *cx, const AstNode *node)
{
    const AstSelect *select = (const AstSelect *)node;
    check_windows(cx, &select->windows);
    if (is_bare_from(select))
        check_since(cx, select->node.span, SPARK_4_0, "FROM without SELECT");
    for (uint32_t i = 0; i < select->lateral_views.count; i++)
        check_lateral_view(cx, AST_AS(LateralView, LATERAL_VIEW, select->lateral_views.items[i]));
    if (select->transform != NULL)
        check_transform(cx, AST_AS(Transform, TRANSFORM, select->transform));
}
