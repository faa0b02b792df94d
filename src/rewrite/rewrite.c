/* rewrite.c - the walk over the plan: which rewrite sees which node. The ideas are in the other
 * files of this folder. */
#include "rewrite/rewrite.h"

#include "core/template.h"
#include "rewrite/generators.h"
#include "rewrite/internal.h"
#include "rewrite/nested.h"
#include "rewrite/relations.h"

/* ---- doubts ------------------------------------------------------------------------------------ */

enum { DOUBT_PLACES_MAX = 4 };

/* The first report of the code, with a further place added; NULL if there is none yet. */
static Diagnostic *find_doubt(Rewriter *rw, DiagCode code, Span place)
{
    DiagList *diags = rw->cx->diags;
    for (size_t i = 0; i < diags->all.count; i++) {
        Diagnostic *first = diags->all.items[i];
        if (first->code == code) {
            if (first->labels.count < DOUBT_PLACES_MAX && first->span.start != place.start)
                diag_add_label(diags, first, place, "and here");
            return first;
        }
    }
    return NULL;
}

void rewrite_doubt(Rewriter *rw, DiagCode code, Span place, const char *message)
{
    if (find_doubt(rw, code, place) == NULL)
        diag_emit(rw->cx->diags, code, place, "%s", message);
}

void rewrite_type_doubt(Rewriter *rw, DiagCode code, Span place, const char *message)
{
    if (find_doubt(rw, code, place) != NULL)
        return;
    diag_add_help(rw->cx->diags, diag_emit(rw->cx->diags, code, place, "%s", message),
                  "put the CREATE TABLE statements of the tables before this statement");
}

bool rewrite_wants_exact(Rewriter *rw, Span place)
{
    if (rw->cx->options->fidelity == FIDELITY_EXACT)
        return true;
    rewrite_doubt(rw, FDM105, place,
                  "a cast that keeps Spark's digits is left out, as --fidelity=natural asks");
    return false;
}

/* ---- calls ------------------------------------------------------------------------------------- */

static const RewriteCall customs[CUSTOM_COUNT] = {
#define CUSTOM(name) [CUSTOM_##name] = rewrite_call_##name,
#include "map/customs.def"
#undef CUSTOM
};

static bool is_plain_name(const char *target)
{
    for (; *target != '\0'; target++)
        if (!((*target >= 'A' && *target <= 'Z') || (*target >= '0' && *target <= '9') ||
              *target == '_'))
            return false;
    return true;
}

static PlanNode *unknown_function(Rewriter *rw, PlanUnresolvedFunction *call)
{
    DiagList *diags = rw->cx->diags;
    Str name = call->function_name;
    if (template_is_in(name)) {
        Diagnostic *diagnostic = diag_emit(diags, TPL003, call->node.origin,
                                           "the name of a function must be known");
        diag_add_help(diags, diagnostic, "convert what the template makes instead");
        return sf_null(rw);
    }
    bool is_operator = !(name.n > 0 && name.p[0] >= 'a' && name.p[0] <= 'z');
    if (is_operator || call->function != NULL) {
        diag_emit(diags, CNV101, call->node.origin, "%s%.*s%s is not converted yet",
                  is_operator ? "the operator " : "Spark's function ", STR_ARG(name),
                  is_operator ? "" : "()");
        return sf_null(rw);
    }
    Diagnostic *diagnostic = diag_emit(diags, CNV101, call->node.origin,
                                       "Spark has no function %.*s()", STR_ARG(name));
    Str suggestion = map_suggest_function(name);
    if (suggestion.n > 0)
        diag_add_help(diags, diagnostic, "did you mean %.*s()?", STR_ARG(suggestion));
    else
        diag_add_help(diags, diagnostic,
                      "if it is a function of your own, create it in Snowflake and call it there");
    return sf_null(rw);
}

static bool check_argument_count(Rewriter *rw, const PlanUnresolvedFunction *call)
{
    const FunctionInfo *function = call->function;
    int count = (int)call->arguments.count;
    if (count >= function->min_arguments &&
        (function->max_arguments < 0 || count <= function->max_arguments))
        return true;
    diag_emit(rw->cx->diags, CNV102, call->node.origin, "%s() called with %d argument%s",
              function->name, count, count == 1 ? "" : "s");
    return false;
}

/* Spark takes these for no text by itself. */
static bool is_nested(const Type *type)
{
    return type_is(type, TYPE_ARRAY) || type_is(type, TYPE_MAP) || type_is(type, TYPE_STRUCT);
}

/* Cast an argument as Spark does for the function's declared input. */
static PlanNode *coerce_input(Rewriter *rw, PlanNode *argument, char input)
{
    const Type *type = argument->type;
    switch (input) {
    case 'd':
        /* A cast to DATE is right for dates and timestamps, known or not. */
        if (type == NULL)
            return sf_cast(rw, argument, STR("DATE"));
        return type_is(type, TYPE_VOID) ? argument
                                        : rewrite_cast_value(rw, argument->origin, argument,
                                                             type_simple(TYPE_DATE), false);
    case 'T':
        if (type == NULL)
            return sf_cast(rw, argument, STR("TIMESTAMP_LTZ(6)"));
        return type_is(type, TYPE_VOID) ? argument
                                        : rewrite_cast_value(rw, argument->origin, argument,
                                                             type_simple(TYPE_TIMESTAMP), false);
    case 't':
        return type_is_text(type) ? rewrite_coerce(rw, argument, type_simple(TYPE_TIMESTAMP))
                                  : argument;
    case 's':
        return type_is_integral(type) || type_is(type, TYPE_BINARY) || is_nested(type)
                   ? argument
                   : rewrite_coerce(rw, argument, type_simple(TYPE_STRING));
    case 'c':
        return type_is_integral(type) ? argument
                                      : rewrite_coerce(rw, argument, type_simple(TYPE_STRING));
    case 'i':
        return type_is_text(type) ? rewrite_coerce(rw, argument, type_simple(TYPE_INTEGER))
                                  : argument;
    case 'n':
        return type_is_text(type) ? rewrite_coerce(rw, argument, type_simple(TYPE_DOUBLE))
                                  : argument;
    default: return argument;
    }
}

static void coerce_inputs(Rewriter *rw, PlanUnresolvedFunction *call)
{
    const char *input = call->function->inputs;
    for (size_t i = 0; i < call->arguments.count; i++) {
        if (call->function->kind != FUNCTION_OPERATOR)
            call->arguments.items[i] = nested_row_as_struct(rw, call->arguments.items[i]);
        call->arguments.items[i] = coerce_input(rw, call->arguments.items[i], *input);
        if (input[1] != '\0')
            input++;
    }
}

static bool has_float(const PlanList *values)
{
    for (size_t i = 0; i < values->count; i++)
        if (type_is(values->items[i]->type, TYPE_FLOAT))
            return true;
    return false;
}

/* Snowflake computes with 64 bits where Spark's FLOAT has 32. */
static void doubt_floats(Rewriter *rw, const PlanUnresolvedFunction *call)
{
    if (has_float(&call->arguments) || has_float(&call->within_group))
        rewrite_doubt(rw, FDM501, call->node.origin,
                      "FLOAT has 32 bits in Spark and 64 in Snowflake: digits and comparisons may "
                      "differ");
}

static PlanNode *rewrite_call(Rewriter *rw, PlanUnresolvedFunction *call)
{
    const FunctionInfo *function = call->function;
    /* The relation around it takes it; where there is none the check says so. */
    if (function != NULL && function->kind == FUNCTION_GENERATOR)
        return check_argument_count(rw, call) ? &call->node : sf_null(rw);
    if (function == NULL || (function->target == NULL && function->custom == CUSTOM_NONE))
        return unknown_function(rw, call);
    if (!check_argument_count(rw, call))
        return sf_null(rw);
    coerce_inputs(rw, call);
    doubt_floats(rw, call);
    if (function->doubt != NULL)
        rewrite_doubt(rw, FDM103, call->node.origin, function->doubt);
    if (call->filter != NULL)
        rewrite_filter_clause(rw, call);
    if (function->custom != CUSTOM_NONE)
        return customs[function->custom](rw, call);
    if (!is_plain_name(function->target))
        return rewrite_typed_template(rw, call->node.origin, function->target, &call->arguments,
                                      call->node.type);
    if (function->kind == FUNCTION_AGGREGATE || function->kind == FUNCTION_WINDOW)
        return rewrite_aggregate(rw, call, function->target, &call->arguments);
    return sf_call(rw, call->node.origin, function->target, call->arguments.count,
                   call->arguments.items);
}

/* ---- expressions --------------------------------------------------------------------------------- */

static void rewrite_child(void *user, PlanNode **child)
{
    Rewriter *rw = user;
    *child = plan_is_relation(*child) ? rewrite_relation(rw, *child)
                                      : rewrite_expression(rw, *child);
}

static void rewrite_children(Rewriter *rw, PlanNode *node)
{
    Rewriter inner = *rw;
    inner.window = NULL;
    plan_each_child(node, rewrite_child, &inner);
    rw->templates = inner.templates;
}

static PlanNode *no_form(Rewriter *rw, PlanNode *node, const char *what)
{
    diag_emit(rw->cx->diags, CNV103, node->origin, "%s is not converted yet", what);
    return sf_null(rw);
}

static PlanNode *rewrite_node(Rewriter *rw, PlanNode *node)
{
    if (node->kind == PLAN_WINDOW)
        return rewrite_window(rw, (PlanWindow *)node);
    if (node->kind == PLAN_SUBQUERY_EXPRESSION)
        rewrite_correlation(rw, (PlanSubqueryExpression *)node);
    rewrite_children(rw, node);
    switch (node->kind) {
    case PLAN_UNRESOLVED_FUNCTION: return rewrite_call(rw, (PlanUnresolvedFunction *)node);
    case PLAN_CASE: return rewrite_case(rw, (PlanCase *)node);
    case PLAN_CAST: {
        PlanCast *cast = (PlanCast *)node;
        if (cast->to_type == NULL) /* reported by lowering */
            return sf_null(rw);
        return rewrite_cast_value(rw, node->origin, cast->expr, cast->to_type,
                                  cast->eval_mode == PLAN_EVAL_TRY);
    }
    case PLAN_ALIAS: {
        PlanAlias *alias = (PlanAlias *)node;
        if (alias->name.count > 1)
            return no_form(rw, node, "an alias of several columns");
        alias->expr = nested_row_as_struct(rw, alias->expr);
        return node;
    }
    case PLAN_UNRESOLVED_EXTRACT_VALUE:
        return rewrite_extraction(rw, (PlanUnresolvedExtractValue *)node);
    case PLAN_NAMED_ARGUMENT_EXPRESSION: return no_form(rw, node, "a named argument");
    case PLAN_UNRESOLVED_REGEX: return no_form(rw, node, "columns by a regular expression here");
    case PLAN_PARAMETER:
        rewrite_doubt(
            rw, TPL001, node->origin,
            "the parameter has no value and is kept as it is; --var gives one to a :name");
        return node;
    default: return node;
    }
}

PlanNode *rewrite_expression(Rewriter *rw, PlanNode *node)
{
    const Type *type = node->type;
    bool nullable = node->nullable;
    Span origin = node->origin;
    PlanNode *rewritten = rewrite_node(rw, node);
    if (rewritten != node) {
        rewritten->type = type;
        rewritten->nullable = nullable;
        if (rewritten->origin.end == 0)
            rewritten->origin = origin;
    }
    return rewritten;
}

/* ---- relations ----------------------------------------------------------------------------------- */

static PlanNode *apply(Rewriter *rw, const RelationRewrite *table, PlanNode *node)
{
    for (; table->rewrite != NULL; table++)
        if (table->kind == (PlanKind)node->kind) {
            const Schema *schema = node->schema;
            node = table->rewrite(rw, node);
            if (node->schema == NULL)
                node->schema = schema;
        }
    return node;
}

PlanNode *rewrite_relation(Rewriter *rw, PlanNode *node)
{
    node = apply(rw, relation_expansions, node);
    rewrite_hidden_names(rw->cx, node);
    node = rewrite_lift_generators(rw, node);
    if (relation_is_refused(rw, node))
        return &PLAN_NEW(rw->cx, Project, PROJECT, node->origin)->node;
    rewrite_children(rw, node);
    return apply(rw, relation_rewrites, node);
}

Str rewrite_new_name(Rewriter *rw, const char *prefix)
{
    static const char *const prefixes[] = {"_v", "_g"};
    for (size_t i = 0; i < 2 && *rw->last_name == 0; i++)
        *rw->last_name = plan_last_generated(rw->cx, rw->root, str_from(prefixes[i]));
    return str_format(rw->cx->arena, "%s%u", prefix, ++*rw->last_name);
}

PlanNode *rewrite_expand(ScContext *cx, PlanNode *relation)
{
    unsigned last_name = 0;
    Rewriter rw = {.cx = cx, .root = relation, .last_name = &last_name};
    map_init(&rw.templates, cx->arena, false);
    return apply(&rw, relation_expansions, relation);
}

PlanNode *rewrite_plan(ScContext *cx, PlanNode *root)
{
    unsigned last_name = 0;
    PlanTargetScript *script = PLAN_NEW(cx, TargetScript, TARGET_SCRIPT, root->origin);
    Rewriter rw = {.cx = cx, .root = root, .last_name = &last_name, .before = &script->statements};
    map_init(&rw.templates, cx->arena, false);
    rewrite_global_views(cx, root);
    rewrite_name_columns(cx, root);
    root = rewrite_relation(&rw, root);
    if (script->statements.count == 0)
        return root;
    plan_list_add(cx, &script->statements, root);
    return &script->node;
}

/* ---- the check ----------------------------------------------------------------------------------- */

typedef struct Check {
    ScContext *cx;
    bool clean;
    const PlanNode *parent;
} Check;

/* Snowflake knows (a, b) as a row of VALUES and as an operand, not as a value: Spark's struct. */
static bool is_struct_value(const PlanNode *node, const PlanNode *parent)
{
    return node->kind == PLAN_ROW_CONSTRUCTOR && parent != NULL &&
           parent->kind != PLAN_INLINE_TABLE && parent->kind != PLAN_TARGET_OPERATOR &&
           parent->kind != PLAN_SUBQUERY_EXPRESSION;
}

static bool is_stray_order(const PlanNode *node, const PlanNode *parent)
{
    return node->kind == PLAN_SORT_ORDER && parent != NULL &&
           (parent->kind == PLAN_PROJECT || parent->kind == PLAN_AGGREGATE ||
            parent->kind == PLAN_ALIAS);
}

static bool is_spark_only(const PlanNode *node)
{
    switch (node->kind) {
    case PLAN_CAST:
    case PLAN_UNRESOLVED_EXTRACT_VALUE:
    case PLAN_NAMED_ARGUMENT_EXPRESSION:
    case PLAN_HINT:
    case PLAN_PIVOT:
    case PLAN_UNPIVOT:
    case PLAN_GENERATE:
    case PLAN_TABLE_FUNCTION: return true;
    case PLAN_JOIN:
        return ((const PlanJoin *)node)->join_type == PLAN_JOIN_LEFT_SEMI ||
               ((const PlanJoin *)node)->join_type == PLAN_JOIN_LEFT_ANTI;
    default: return false;
    }
}

static void check_node(void *user, PlanNode **child)
{
    Check *check = user;
    if (((*child)->kind == PLAN_LITERAL || (*child)->kind == PLAN_UNRESOLVED_FUNCTION) &&
        type_is_interval((*child)->type)) {
        diag_emit(check->cx->diags, CNV002, (*child)->origin,
                  "an interval that is not added to or taken from a date or time");
        check->clean = false;
        return; /* what it is made of adds nothing to that */
    } else if (is_struct_value(*child, check->parent)) {
        diag_emit(check->cx->diags, CNV103, (*child)->origin,
                  "a struct made by a row of values is not converted yet");
        check->clean = false;
    } else if ((*child)->kind == PLAN_UNRESOLVED_FUNCTION) {
        diag_emit(check->cx->diags, CNV201, (*child)->origin,
                  "%.*s() is converted only as an item of a select list, in LATERAL VIEW and in "
                  "FROM",
                  STR_ARG(((PlanUnresolvedFunction *)*child)->function_name));
        check->clean = false;
    } else if ((*child)->kind == PLAN_LAMBDA_FUNCTION) {
        diag_emit(check->cx->diags, CNV103, (*child)->origin,
                  "a lambda as the argument of a function that takes none");
        check->clean = false;
    } else if (is_stray_order(*child, check->parent)) {
        diag_emit(check->cx->diags, CNV103, (*child)->origin,
                  "an order that is no key of a sort or a window");
        check->clean = false;
    } else if (is_spark_only(*child)) {
        diag_emit(check->cx->diags, INT002, (*child)->origin, "no rewrite removed a %s node",
                  plan_kind_info((PlanKind)(*child)->kind)->name);
        check->clean = false;
    }
    Check inner = *check;
    inner.parent = *child;
    plan_each_child(*child, check_node, &inner);
    check->clean = inner.clean;
}

bool rewrite_check(ScContext *cx, PlanNode *root)
{
    Check check = {.cx = cx, .clean = true};
    check_node(&check, &root);
    return check.clean;
}
