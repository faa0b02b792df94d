/* pretty.c - the names Spark makes up for select items without an alias (toPrettySQL). Literals and
 * types are spelled by pretty_literal.c. */
#include "sema/pretty.h"

#include <string.h>

/* The names repeat some operands (CASE x WHEN .. WHEN ..), so that nesting could make them grow
 * without end; what is longer is cut. */
enum { NAME_MAX_BYTES = 65536 };

static void add_expr(const PrettyWriter *w, const PlanNode *node);

static void add_list(const PrettyWriter *w, const PlanList *list, size_t first)
{
    for (size_t i = first; i < list->count; i++) {
        if (i > first)
            buf_add_text(w->out, ", ");
        add_expr(w, list->items[i]);
    }
}

/* ---- calls ---------------------------------------------------------------------------------- */

/* Operators between their two operands, in parentheses. */
static const char *infix_sign(Str name)
{
    static const char *const signs[] = {"=", "<=>", "<", "<=", ">", ">=", "+",  "-",   "*",
                                        "/", "%",   "&", "|",  "^", "<<", ">>", ">>>", NULL};
    for (size_t i = 0; signs[i] != NULL; i++)
        if (str_is(name, signs[i]))
            return signs[i];
    if (str_equal(name, STR("==")))
        return "=";
    return str_equal(name, STR("div")) ? "div" : NULL;
}

static void add_infix(const PrettyWriter *w, const PlanNode *left, const char *sign,
                      const PlanNode *right)
{
    buf_add_char(w->out, '(');
    add_expr(w, left);
    buf_add_format(w->out, " %s ", sign);
    add_expr(w, right);
    buf_add_char(w->out, ')');
}

static void add_wrapped(const PrettyWriter *w, const char *before, const PlanNode *node,
                        const char *after)
{
    buf_add_text(w->out, before);
    add_expr(w, node);
    buf_add_text(w->out, after);
}

/* Spark makes a balanced tree of a chain of AND or OR. */
static void add_chain(const PrettyWriter *w, const PlanList *list, const char *word, size_t low,
                      size_t high)
{
    if (low == high) {
        add_expr(w, list->items[low]);
        return;
    }
    size_t middle = low + (high - low) / 2;
    buf_add_char(w->out, '(');
    add_chain(w, list, word, low, middle);
    buf_add_format(w->out, " %s ", word);
    add_chain(w, list, word, middle + 1, high);
    buf_add_char(w->out, ')');
}

static void add_nested_concat(const PrettyWriter *w, const PlanList *list, size_t count)
{
    for (size_t i = 1; i < count; i++)
        buf_add_text(w->out, "concat(");
    add_expr(w, list->items[0]);
    for (size_t i = 1; i < count; i++)
        add_wrapped(w, ", ", list->items[i], ")");
}

static void add_between(const PrettyWriter *w, const PlanList *list)
{
    if (w->cx->options->spark_version >= SPARK_4_0) {
        buf_add_text(w->out, "between(");
        add_list(w, list, 0);
        buf_add_char(w->out, ')');
        return;
    }
    buf_add_char(w->out, '(');
    add_infix(w, list->items[0], ">=", list->items[1]);
    buf_add_text(w->out, " AND ");
    add_infix(w, list->items[0], "<=", list->items[2]);
    buf_add_char(w->out, ')');
}

static const char *trim_side(Str name)
{
    if (str_equal(name, STR("trim")))
        return "BOTH";
    if (str_equal(name, STR("ltrim")))
        return "LEADING";
    return str_equal(name, STR("rtrim")) ? "TRAILING" : NULL;
}

/* Operators with two operands or more that are no plain infix; false for other names. */
static bool add_special_operator(const PrettyWriter *w, Str name, const PlanList *list)
{
    if (str_equal(name, STR("!=")) || str_equal(name, STR("<>")))
        add_wrapped(w, "(NOT (", list->items[0], " = ");
    else if (str_equal(name, STR("is distinct from")))
        add_wrapped(w, "(NOT (", list->items[0], " <=> ");
    else if (str_equal(name, STR("and")) || str_equal(name, STR("or"))) {
        add_chain(w, list, name.p[0] == 'a' ? "AND" : "OR", 0, list->count - 1);
        return true;
    } else if (str_equal(name, STR("||"))) {
        add_nested_concat(w, list, list->count);
        return true;
    } else if (str_equal(name, STR("in"))) {
        add_wrapped(w, "(", list->items[0], " IN (");
        add_list(w, list, 1);
        buf_add_text(w->out, "))");
        return true;
    } else if (str_equal(name, STR("between")) && list->count == 3) {
        add_between(w, list);
        return true;
    } else if (str_equal(name, STR("like"))) {
        add_wrapped(w, "", list->items[0], " LIKE ");
        add_expr(w, list->items[1]);
        if (list->count == 3)
            add_wrapped(w, " ESCAPE '", list->items[2], "'");
        return true;
    } else if (list->count == 2 && trim_side(name) != NULL) {
        buf_add_format(w->out, "TRIM(%s ", trim_side(name));
        add_wrapped(w, "", list->items[1], " FROM ");
        add_wrapped(w, "", list->items[0], ")");
        return true;
    } else if (str_equal(name, STR("rlike"))) {
        add_wrapped(w, "RLIKE(", list->items[0], ", ");
        add_wrapped(w, "", list->items[1], ")");
        return true;
    } else if (str_equal(name, STR("extract"))) {
        add_wrapped(w, "extract(", list->items[0], " FROM ");
        add_wrapped(w, "", list->items[1], ")");
        return true;
    } else if (str_equal(name, STR("if")) && list->count == 3) {
        buf_add_text(w->out, "(IF(");
        add_list(w, list, 0);
        buf_add_text(w->out, "))");
        return true;
    } else {
        return false;
    }
    add_wrapped(w, "", list->items[1], "))");
    return true;
}

static bool add_unary_operator(const PrettyWriter *w, Str name, const PlanNode *operand)
{
    static const struct {
        const char *name, *before, *after;
    } forms[] = {
        {"not", "(NOT ", ")"},
        {"!", "(NOT ", ")"},
        {"isnull", "(", " IS NULL)"},
        {"isnotnull", "(", " IS NOT NULL)"},
        {"is true", "(", " <=> true)"},
        {"is false", "(", " <=> false)"},
        {"-", "(- ", ")"},
        {"positive", "(+ ", ")"},
        {"+", "(+ ", ")"},
        {"~", "~", ""},
    };
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (str_is(name, forms[i].name)) {
            add_wrapped(w, forms[i].before, operand, forms[i].after);
            return true;
        }
    return false;
}

/* Mathematical functions that Spark spells in capitals. */
static bool is_upper_name(Str name)
{
    static const char *const names[] = {
        "acos",    "acosh", "asin",   "asinh", "atan",  "atan2",   "atanh", "cbrt",
        "ceil",    "cos",   "cosh",   "cot",   "csc",   "degrees", "e",     "exp",
        "expm1",   "floor", "hypot",  "log10", "log1p", "log2",    "pi",    "power",
        "radians", "sec",   "signum", "sin",   "sinh",  "sqrt",    "tan",   "tanh",
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_is(name, names[i]))
            return true;
    return false;
}

static void add_plain_call(const PrettyWriter *w, const PlanUnresolvedFunction *call)
{
    /* Arguments that Spark fills in where they are left out show in the name. */
    static const struct {
        const char *name;
        size_t count;
        const char *rest;
    } defaults[] = {
        {"lpad", 2, ",  "},
        {"rpad", 2, ",  "},
        {"replace", 2, ", "},
        {"round", 1, ", 0"},
        {"bround", 1, ", 0"},
        {"substr", 2, ", 2147483647"},
        {"substring", 2, ", 2147483647"},
        {"lead", 1, ", 1, NULL"},
        {"lag", 1, ", 1, NULL"},
        {"lead", 2, ", NULL"},
        {"lag", 2, ", NULL"},
    };
    const PlanList *list = &call->arguments;
    if (is_upper_name(call->function_name))
        buf_add_str(w->out, str_upper(w->cx->arena, call->function_name));
    else
        buf_add_str(w->out, call->function_name);
    buf_add_char(w->out, '(');
    if (call->is_distinct)
        buf_add_text(w->out, "DISTINCT ");
    bool star = list->count == 1 && list->items[0]->kind == PLAN_UNRESOLVED_STAR &&
                str_equal(call->function_name, STR("count"));
    if (star)
        buf_add_char(w->out, '1');
    else
        add_list(w, list, 0);
    for (size_t i = 0; i < sizeof defaults / sizeof *defaults; i++)
        if (list->count == defaults[i].count && str_is(call->function_name, defaults[i].name))
            buf_add_text(w->out, defaults[i].rest);
    buf_add_char(w->out, ')');
    if (call->within_group.count > 0) {
        buf_add_text(w->out, " WITHIN GROUP (ORDER BY ");
        for (size_t i = 0; i < call->within_group.count; i++) {
            const PlanSortOrder *order = (const PlanSortOrder *)call->within_group.items[i];
            buf_add_text(w->out, i == 0 ? "" : ", ");
            add_expr(w, order->child);
            if (order->direction == PLAN_SORT_DESCENDING)
                buf_add_text(w->out, " DESC");
        }
        buf_add_char(w->out, ')');
    }
    if (call->filter != NULL)
        add_wrapped(w, " FILTER (WHERE ", call->filter, ")");
}

/* A date plus or minus days, a date or time plus or minus an interval; false for other sums. */
static bool add_date_sum(const PrettyWriter *w, const PlanUnresolvedFunction *call,
                         const char *sign)
{
    const PlanNode *left = call->arguments.items[0], *right = call->arguments.items[1];
    bool plus = *sign == '+';
    if ((!plus && *sign != '-') || left->type == NULL || right->type == NULL)
        return false;
    if (plus && (type_is_interval(left->type) ||
                 (type_is(right->type, TYPE_DATE) && !type_is(left->type, TYPE_DATE)))) {
        const PlanNode *swapped = left;
        left = right;
        right = swapped;
    }
    bool days = type_is(right->type, TYPE_DAY_TIME_INTERVAL) && right->type->from == INTERVAL_DAY &&
                right->type->to == INTERVAL_DAY;
    if (type_is_interval(left->type))
        return false;
    if (type_is(left->type, TYPE_DATE) && days) {
        add_wrapped(w, "date_add(", left, plus ? ", " : ", (- ");
        add_wrapped(w, "extractansiintervaldays(", right, plus ? "))" : ")))");
    } else if (type_is_interval(right->type) ||
               (type_is(left->type, TYPE_TIME) && type_is(right->type, TYPE_TIME)) ||
               (plus && type_is(left->type, TYPE_DATE) && type_is(right->type, TYPE_VOID))) {
        add_wrapped(w, "", left, plus ? " + " : " - ");
        add_expr(w, right);
    } else if (type_is(left->type, TYPE_DATE) && type_is_integral(right->type)) {
        add_wrapped(w, plus ? "date_add(" : "date_sub(", left, ", ");
        add_wrapped(w, "", right, ")");
    } else {
        return false;
    }
    return true;
}

static void add_call(const PrettyWriter *w, const PlanUnresolvedFunction *call)
{
    const PlanList *list = &call->arguments;
    if (list->count == 1 && add_unary_operator(w, call->function_name, list->items[0]))
        return;
    const char *sign = list->count == 2 ? infix_sign(call->function_name) : NULL;
    if (sign != NULL && add_date_sum(w, call, sign))
        return;
    if (sign != NULL)
        add_infix(w, list->items[0], sign, list->items[1]);
    else if (list->count < 2 || !add_special_operator(w, call->function_name, list))
        add_plain_call(w, call);
}

/* ---- windows, CASE and the rest --------------------------------------------------------------- */

static void add_sort_order(const PrettyWriter *w, const PlanSortOrder *order)
{
    add_expr(w, order->child);
    buf_add_text(w->out, order->direction == PLAN_SORT_ASCENDING ? " ASC" : " DESC");
    buf_add_text(w->out, order->null_ordering == PLAN_NULLS_FIRST ? " NULLS FIRST" : " NULLS LAST");
}

static void add_bound(const PrettyWriter *w, PlanBoundKind kind, const PlanNode *value)
{
    switch (kind) {
    case PLAN_BOUND_UNBOUNDED_PRECEDING: buf_add_text(w->out, "UNBOUNDED PRECEDING"); break;
    case PLAN_BOUND_PRECEDING: add_wrapped(w, "", value, " PRECEDING"); break;
    case PLAN_BOUND_CURRENT_ROW: buf_add_text(w->out, "CURRENT ROW"); break;
    case PLAN_BOUND_FOLLOWING: add_wrapped(w, "", value, " FOLLOWING"); break;
    case PLAN_BOUND_UNBOUNDED_FOLLOWING: buf_add_text(w->out, "UNBOUNDED FOLLOWING"); break;
    }
}

static bool is_call_of(const PlanNode *node, const char *name)
{
    return node->kind == PLAN_UNRESOLVED_FUNCTION &&
           str_is(((const PlanUnresolvedFunction *)node)->function_name, name);
}

/* The frame that a function has by itself, whatever the order says. */
static bool counts_rows(const PlanNode *function)
{
    return function->kind == PLAN_UNRESOLVED_FUNCTION &&
           ((const PlanUnresolvedFunction *)function)->function != NULL &&
           ((const PlanUnresolvedFunction *)function)->function->kind == FUNCTION_WINDOW;
}

/* lead and lag look at one row, given as a frame. */
static bool add_offset_frame(const PrettyWriter *w, const PlanNode *function)
{
    if (function->kind != PLAN_UNRESOLVED_FUNCTION)
        return false;
    const PlanUnresolvedFunction *call = (const PlanUnresolvedFunction *)function;
    bool lag = str_equal(call->function_name, STR("lag"));
    if (!lag && !str_equal(call->function_name, STR("lead")))
        return false;
    buf_add_text(w->out, "ROWS BETWEEN ");
    for (int i = 0; i < 2; i++) {
        if (lag)
            buf_add_char(w->out, '-');
        if (call->arguments.count > 1)
            add_expr(w, call->arguments.items[1]);
        else
            buf_add_char(w->out, '1');
        buf_add_text(w->out, i == 0 ? " FOLLOWING AND " : " FOLLOWING");
    }
    return true;
}

static void add_frame(const PrettyWriter *w, const PlanWindow *window)
{
    if (add_offset_frame(w, window->window_function))
        return;
    if (window->frame_type == PLAN_FRAME_NONE) {
        if (is_call_of(window->window_function, "cume_dist"))
            buf_add_text(w->out, "RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW");
        else if (counts_rows(window->window_function))
            buf_add_text(w->out, "ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW");
        else if (window->order_spec.count > 0)
            buf_add_text(w->out, "RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW");
        else
            buf_add_text(w->out, "ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING");
        return;
    }
    buf_add_text(w->out, window->frame_type == PLAN_FRAME_ROW ? "ROWS" : "RANGE");
    buf_add_text(w->out, " BETWEEN ");
    add_bound(w, window->lower_kind, window->lower);
    buf_add_text(w->out, " AND ");
    add_bound(w, window->upper_kind, window->upper);
}

static void add_window(const PrettyWriter *w, const PlanWindow *window)
{
    add_expr(w, window->window_function);
    buf_add_text(w->out, " OVER (");
    if (window->partition_spec.count > 0) {
        buf_add_text(w->out, "PARTITION BY ");
        add_list(w, &window->partition_spec, 0);
        buf_add_char(w->out, ' ');
    }
    if (window->order_spec.count > 0) {
        buf_add_text(w->out, "ORDER BY ");
        add_list(w, &window->order_spec, 0);
        buf_add_char(w->out, ' ');
    }
    add_frame(w, window);
    buf_add_char(w->out, ')');
}

static void add_case(const PrettyWriter *w, const PlanCase *expression)
{
    buf_add_text(w->out, "CASE");
    for (size_t i = 0; i + 1 < expression->branches.count; i += 2) {
        buf_add_text(w->out, " WHEN ");
        if (expression->operand != NULL)
            add_infix(w, expression->operand, "=", expression->branches.items[i]);
        else
            add_expr(w, expression->branches.items[i]);
        add_wrapped(w, " THEN ", expression->branches.items[i + 1], "");
    }
    if (expression->otherwise != NULL)
        add_wrapped(w, " ELSE ", expression->otherwise, "");
    buf_add_text(w->out, " END");
}

/* The columns of the query around it that a subquery uses, in the order Catalyst meets them: a
 * relation's own expressions before its inputs. */
typedef struct OuterNames {
    const PrettyWriter *w;
    int64_t level; /* of attributes that mean the query around the subquery */
    bool relations;
    bool first;
} OuterNames;

static void add_outer_names(void *user, PlanNode **place)
{
    OuterNames *names = user;
    PlanNode *node = *place;
    if (plan_is_relation(node) != names->relations)
        return;
    if (node->kind == PLAN_UNRESOLVED_ATTRIBUTE) {
        const PlanUnresolvedAttribute *attribute = (const PlanUnresolvedAttribute *)node;
        if (attribute->column == NULL || attribute->outer != names->level)
            return;
        buf_add_text(names->w->out, names->first ? "" : ", ");
        add_expr(names->w, node);
        names->first = false;
        return;
    }
    OuterNames inner = *names;
    if (node->kind == PLAN_SUBQUERY_EXPRESSION)
        inner.level++;
    for (int relations = 0; relations < 2; relations++) {
        inner.relations = relations == 1;
        plan_each_child(node, add_outer_names, &inner);
    }
    names->first = inner.first;
}

static void add_subquery(const PrettyWriter *w, const PlanSubqueryExpression *subquery)
{
    bool scalar = subquery->subquery_type == PLAN_SUBQUERY_SCALAR;
    bool exists = subquery->subquery_type == PLAN_SUBQUERY_EXISTS;
    if (subquery->negated)
        buf_add_text(w->out, "(NOT ");
    if (subquery->subquery_type == PLAN_SUBQUERY_IN) {
        buf_add_char(w->out, '(');
        add_list(w, &subquery->in_values, 0);
        buf_add_text(w->out, " IN (");
    }
    buf_add_text(w->out, scalar ? "scalarsubquery(" : exists ? "exists(" : "listquery(");
    OuterNames names = {.w = w, .level = 1, .relations = true, .first = true};
    PlanNode *relation = subquery->relation;
    add_outer_names(&names, &relation);
    buf_add_text(w->out, scalar || exists ? ")" : ")))");
    if (subquery->negated)
        buf_add_char(w->out, ')');
}

static void add_row(const PrettyWriter *w, const PlanList *values)
{
    buf_add_text(w->out, "named_struct(");
    for (size_t i = 0; i < values->count; i++) {
        Str name = field_name_of(values->items[i]);
        buf_add_text(w->out, i == 0 ? "" : ", ");
        if (name.n == 0)
            buf_add_format(w->out, "col%zu", i + 1);
        else
            buf_add_str(w->out, name);
        add_wrapped(w, ", ", values->items[i], "");
    }
    buf_add_char(w->out, ')');
}

static void add_extraction(const PrettyWriter *w, const PlanUnresolvedExtractValue *extract)
{
    add_expr(w, extract->child);
    buf_add_char(w->out, extract->is_field ? '.' : '[');
    add_expr(w, extract->extraction);
    if (!extract->is_field)
        buf_add_char(w->out, ']');
}

static void add_expr(const PrettyWriter *w, const PlanNode *node)
{
    if (w->out->n > NAME_MAX_BYTES)
        return;
    switch (node->kind) {
    case PLAN_LITERAL: pretty_add_literal(w, (const PlanLiteral *)node); break;
    case PLAN_UNRESOLVED_ATTRIBUTE: {
        const PlanNames *parts = &((const PlanUnresolvedAttribute *)node)->parts;
        buf_add_str(w->out, parts->items[parts->count - 1].text);
        break;
    }
    case PLAN_UNRESOLVED_STAR: buf_add_char(w->out, '*'); break;
    case PLAN_UNRESOLVED_FUNCTION: add_call(w, (const PlanUnresolvedFunction *)node); break;
    case PLAN_ALIAS: {
        const PlanAlias *alias = (const PlanAlias *)node;
        add_wrapped(w, "", alias->expr, " AS ");
        buf_add_str(w->out, alias->name.items[0].text);
        break;
    }
    case PLAN_CAST: {
        const PlanCast *cast = (const PlanCast *)node;
        add_wrapped(w, cast->eval_mode == PLAN_EVAL_TRY ? "TRY_CAST(" : "CAST(", cast->expr,
                    " AS ");
        pretty_add_type(w, cast->to_type);
        buf_add_char(w->out, ')');
        break;
    }
    case PLAN_SORT_ORDER: add_sort_order(w, (const PlanSortOrder *)node); break;
    case PLAN_WINDOW: add_window(w, (const PlanWindow *)node); break;
    case PLAN_CASE: add_case(w, (const PlanCase *)node); break;
    case PLAN_SUBQUERY_EXPRESSION: add_subquery(w, (const PlanSubqueryExpression *)node); break;
    case PLAN_LAMBDA_FUNCTION: {
        const PlanLambdaFunction *lambda = (const PlanLambdaFunction *)node;
        add_wrapped(w, "lambdafunction(", lambda->function, "");
        for (size_t i = 0; i < lambda->arguments.count; i++)
            buf_add_text(w->out, ", namedlambdavariable()");
        buf_add_char(w->out, ')');
        break;
    }
    case PLAN_LAMBDA_VARIABLE: buf_add_text(w->out, "namedlambdavariable()"); break;
    case PLAN_UNRESOLVED_EXTRACT_VALUE:
        add_extraction(w, (const PlanUnresolvedExtractValue *)node);
        break;
    case PLAN_NAMED_ARGUMENT_EXPRESSION:
        add_expr(w, ((const PlanNamedArgumentExpression *)node)->value);
        break;
    case PLAN_ROW_CONSTRUCTOR: add_row(w, &((const PlanRowConstructor *)node)->values); break;
    default: break;
    }
}

Str field_name_of(const PlanNode *expression)
{
    switch (expression->kind) {
    case PLAN_ALIAS: {
        const PlanNames *names = &((const PlanAlias *)expression)->name;
        return names->count == 1 ? names->items[0].text : STR("");
    }
    case PLAN_UNRESOLVED_ATTRIBUTE: {
        const PlanNames *parts = &((const PlanUnresolvedAttribute *)expression)->parts;
        return parts->items[parts->count - 1].text;
    }
    case PLAN_UNRESOLVED_EXTRACT_VALUE: {
        const PlanUnresolvedExtractValue *extract = (const PlanUnresolvedExtractValue *)expression;
        return extract->is_field && extract->extraction->kind == PLAN_LITERAL
                   ? ((const PlanLiteral *)extract->extraction)->text
                   : STR("");
    }
    case PLAN_LAMBDA_VARIABLE: return ((const PlanLambdaVariable *)expression)->name.text;
    default: return STR("");
    }
}

Str pretty_name(ScContext *cx, const PlanNode *expression)
{
    Buf text;
    buf_init(&text);
    PrettyWriter writer = {cx, &text};
    add_expr(&writer, expression);
    Str name = str_copy(cx->arena, buf_str(&text));
    buf_free(&text);
    return name;
}
