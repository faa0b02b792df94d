/* lower_call.c - function calls: special syntaxes, DISTINCT, FILTER, WITHIN GROUP, OVER. */
#include "lower/internal.h"

#include "parse/parse.h"

typedef struct CastFunction {
    const char *name;
    TypeKind kind;
} CastFunction;

/* Spark's cast functions: int(x) is CAST(x AS INT). */
static const CastFunction cast_functions[] = {
    {"boolean", TYPE_BOOLEAN},     {"tinyint", TYPE_BYTE},    {"smallint", TYPE_SHORT},
    {"int", TYPE_INTEGER},         {"bigint", TYPE_LONG},     {"float", TYPE_FLOAT},
    {"double", TYPE_DOUBLE},       {"decimal", TYPE_DECIMAL}, {"date", TYPE_DATE},
    {"timestamp", TYPE_TIMESTAMP}, {"binary", TYPE_BINARY},   {"string", TYPE_STRING},
};

static PlanNode *lower_cast_function(Lowerer *lo, const AstCall *call, Str name)
{
    if (call->arguments.count != 1 || call->over != NULL || call->quantifier != AST_QUANTIFIED_NOT)
        return NULL;
    for (size_t i = 0; i < sizeof cast_functions / sizeof cast_functions[0]; i++)
        if (str_is_nocase(name, cast_functions[i].name)) {
            PlanCast *cast = PLAN_NEW(lo->cx, Cast, CAST, call->node.span);
            cast->expr = lower_expr(lo, call->arguments.items[0]);
            cast->to_type = type_simple(cast_functions[i].kind);
            return &cast->node;
        }
    return NULL;
}

/* ---- windows --------------------------------------------------------------------------------- */

static AstNode *find_window(const Lowerer *lo, Str name)
{
    for (const WindowScope *scope = lo->windows; scope != NULL; scope = scope->outer)
        for (uint32_t i = 0; i < scope->windows->count; i++) {
            const AstNamedWindow *window = AST_AS(NamedWindow, NAMED_WINDOW,
                                                  scope->windows->items[i]);
            if (str_equal_nocase(lower_identifier(window->name).text, name))
                return window->spec;
        }
    return NULL;
}

static PlanBoundKind bound_kind(AstBoundKind kind)
{
    switch (kind) {
    case AST_BOUND_UNBOUNDED_PRECEDING: return PLAN_BOUND_UNBOUNDED_PRECEDING;
    case AST_BOUND_PRECEDING: return PLAN_BOUND_PRECEDING;
    case AST_BOUND_CURRENT_ROW: return PLAN_BOUND_CURRENT_ROW;
    case AST_BOUND_FOLLOWING: return PLAN_BOUND_FOLLOWING;
    case AST_BOUND_UNBOUNDED_FOLLOWING: break;
    }
    return PLAN_BOUND_UNBOUNDED_FOLLOWING;
}

static void lower_frame(Lowerer *lo, PlanWindow *window, AstNode *node)
{
    const AstWindowFrame *frame = AST_AS(WindowFrame, WINDOW_FRAME, node);
    window->frame_type = frame->unit == AST_FRAME_ROWS ? PLAN_FRAME_ROW : PLAN_FRAME_RANGE;
    const AstFrameBound *lower = AST_AS(FrameBound, FRAME_BOUND, frame->lower);
    window->lower_kind = bound_kind(lower->kind);
    if (lower->value != NULL)
        window->lower = lower_expr(lo, lower->value);
    /* Without BETWEEN the frame ends at the current row. */
    window->upper_kind = PLAN_BOUND_CURRENT_ROW;
    if (frame->upper != NULL) {
        const AstFrameBound *upper = AST_AS(FrameBound, FRAME_BOUND, frame->upper);
        window->upper_kind = bound_kind(upper->kind);
        if (upper->value != NULL)
            window->upper = lower_expr(lo, upper->value);
    }
}

enum { NAMED_WINDOW_CHAIN_MAX = 32 };

/* Fill in a window from its definition; names are replaced by what they stand for. */
static void lower_window_spec(Lowerer *lo, PlanWindow *window, AstNode *node)
{
    const AstWindowSpec *spec = AST_AS(WindowSpec, WINDOW_SPEC, node);
    for (int hops = 0; spec->name != NULL; hops++) {
        PlanName name = lower_identifier(spec->name);
        AstNode *definition = find_window(lo, name.text);
        if (definition == NULL || hops == NAMED_WINDOW_CHAIN_MAX) {
            diag_emit(lo->cx->diags, CNV201, name.span, "there is no window '%.*s'",
                      STR_ARG(name.text));
            return;
        }
        spec = AST_AS(WindowSpec, WINDOW_SPEC, definition);
    }
    window->partition_spec = lower_exprs(lo, &spec->partition);
    window->order_spec = lower_sort_items(lo, &spec->order);
    if (spec->frame != NULL)
        lower_frame(lo, window, spec->frame);
}

/* ---- calls ----------------------------------------------------------------------------------- */

/* The Spark function behind a special syntax. */
static const char *const form_names[] = {
    [AST_CALL_PLAIN] = NULL,           [AST_CALL_EXTRACT] = "extract",
    [AST_CALL_TRIM] = "trim",          [AST_CALL_TRIM_BOTH] = "trim",
    [AST_CALL_TRIM_LEADING] = "ltrim", [AST_CALL_TRIM_TRAILING] = "rtrim",
    [AST_CALL_POSITION] = "position",  [AST_CALL_SUBSTRING] = "substring",
    [AST_CALL_OVERLAY] = "overlay",    [AST_CALL_BARE] = NULL,
};

static bool is_trim(Str name)
{
    return str_equal(name, STR("trim")) || str_equal(name, STR("ltrim")) ||
           str_equal(name, STR("rtrim"));
}

void lower_order_arguments(PlanUnresolvedFunction *call)
{
    if (!is_trim(call->function_name) || call->arguments.count != 2)
        return;
    PlanNode *first = call->arguments.items[0];
    call->arguments.items[0] = call->arguments.items[1];
    call->arguments.items[1] = first;
}

/* The text of a name of one part. */
static Str column_word(AstNode *column)
{
    return lower_identifier(AST_AS(ColumnRef, COLUMN_REF, column)->parts.items[0]).text;
}

/* `first_is_word`: the first argument names a field or a unit. */
static void lower_arguments(Lowerer *lo, const AstCall *call, bool first_is_word,
                            PlanUnresolvedFunction *function)
{
    for (uint32_t i = 0; i < call->arguments.count; i++) {
        AstNode *argument = call->arguments.items[i];
        PlanNode *lowered;
        if (first_is_word && i == 0)
            lowered = lower_string_literal(lo, argument->span, column_word(argument));
        else
            lowered = lower_expr(lo, argument);
        plan_list_add(lo->cx, &function->arguments, lowered);
    }
    lower_order_arguments(function);
}

/* DATEADD(MONTH, 1, d): with three arguments the first is a unit, whatever columns there are
 * (Spark's primaryExpression, timestampadd and timestampdiff). The function that such a call means,
 * or an empty text. */
static Str unit_function(const AstCall *call, Str name)
{
    static const struct {
        const char *name;
        const char *function;
    } functions[] = {
        {"timestampadd", "timestampadd"}, {"dateadd", "timestampadd"},
        {"date_add", "timestampadd"},     {"timestampdiff", "timestampdiff"},
        {"datediff", "timestampdiff"},    {"date_diff", "timestampdiff"},
        {"timediff", "timestampdiff"},
    };
    if (call->arguments.count != 3 || call->arguments.items[0]->kind != AST_COLUMN_REF ||
        ((AstColumnRef *)call->arguments.items[0])->parts.count != 1)
        return STR("");
    for (size_t i = 0; i < sizeof functions / sizeof functions[0]; i++)
        if (str_is(name, functions[i].name))
            return str_from(functions[i].function);
    return STR("");
}

static PlanNullTreatment null_treatment(AstNullTreatment nulls)
{
    switch (nulls) {
    case AST_NULLS_IGNORE: return PLAN_NULLS_IGNORE;
    case AST_NULLS_RESPECT: return PLAN_NULLS_RESPECT;
    case AST_NULLS_UNSAID: break;
    }
    return PLAN_NULLS_UNSAID;
}

/* ---- types given as text ----------------------------------------------------------------------- */

/* Functions with an argument that names a type; `is_schema`: the columns of a table will do too. */
typedef struct TypeArgument {
    const char *name;
    size_t at;
    bool is_schema;
} TypeArgument;

static const TypeArgument type_arguments[] = {
    {"from_csv", 1, true},         {"from_json", 1, true},    {"from_xml", 1, true},
    {"try_variant_get", 2, false}, {"variant_get", 2, false},
};

/* The type that a text spells, NULL without a word if it spells none. */
static const Type *spelled_type(ScContext *cx, Str text)
{
    DiagList unheard;
    diag_init(&unheard, cx->arena);
    ScContext inner = *cx;
    inner.diags = &unheard;
    AstNode *type = parse_data_type(&inner, text);
    return type == NULL ? NULL : lower_type(&inner, type);
}

/* from_csv(x, schema_of_csv('1,a')): the text is a constant. */
static const Type *inferred_type(ScContext *cx, const PlanUnresolvedFunction *schema)
{
    const PlanNode *text = schema->arguments.count == 1 ? schema->arguments.items[0] : NULL;
    if (text == NULL || text->kind != PLAN_LITERAL || !type_is_text(text->type))
        return NULL;
    if (str_equal(schema->function_name, STR("schema_of_csv")))
        return lower_schema_of_csv(cx->arena, ((const PlanLiteral *)text)->text, ',');
    if (str_equal(schema->function_name, STR("schema_of_json")))
        return lower_schema_of_json(cx->arena, ((const PlanLiteral *)text)->text);
    return NULL;
}

void lower_type_argument(ScContext *cx, PlanUnresolvedFunction *call)
{
    for (size_t i = 0; i < sizeof type_arguments / sizeof *type_arguments; i++) {
        const TypeArgument *argument = &type_arguments[i];
        if (!str_equal(call->function_name, str_from(argument->name)) ||
            call->arguments.count <= argument->at)
            continue;
        const PlanNode *value = call->arguments.items[argument->at];
        if (value->kind == PLAN_UNRESOLVED_FUNCTION && argument->is_schema)
            call->type_argument = inferred_type(cx, (const PlanUnresolvedFunction *)value);
        if (value->kind != PLAN_LITERAL || !type_is_text(value->type))
            return;
        Str text = ((const PlanLiteral *)value)->text;
        call->type_argument = spelled_type(cx, text);
        if (call->type_argument == NULL && argument->is_schema)
            call->type_argument = spelled_type(
                cx, str_format(cx->arena, "STRUCT<%.*s>", STR_ARG(text)));
        return;
    }
}

PlanNode *lower_call(Lowerer *lo, AstNode *node)
{
    const AstCall *call = AST_AS(Call, CALL, node);
    Str name = form_names[call->form] != NULL
                   ? str_from(form_names[call->form])
                   : str_lower(lo->cx->arena, lower_name_text(lo, call->name));
    PlanNode *cast = lower_cast_function(lo, call, name);
    if (cast != NULL)
        return cast;
    PlanUnresolvedFunction *function = PLAN_NEW(lo->cx, UnresolvedFunction, UNRESOLVED_FUNCTION,
                                                node->span);
    function->function_name = name;
    Str unit_name = unit_function(call, name);
    if (unit_name.n > 0)
        function->function_name = unit_name;
    lower_arguments(lo, call, unit_name.n > 0 || call->form == AST_CALL_EXTRACT, function);
    lower_type_argument(lo->cx, function);
    function->is_distinct = call->quantifier == AST_QUANTIFIED_DISTINCT;
    function->nulls = null_treatment(call->nulls);
    function->within_group = lower_sort_items(lo, &call->within_group);
    if (call->filter != NULL)
        function->filter = lower_expr(lo, call->filter);
    if (call->over == NULL)
        return &function->node;
    PlanWindow *window = PLAN_NEW(lo->cx, Window, WINDOW, node->span);
    window->window_function = &function->node;
    lower_window_spec(lo, window, call->over);
    return &window->node;
}
