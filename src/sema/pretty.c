/* pretty.c - the names Spark makes up for select items without an alias (toPrettySQL). */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sema/analyzer.h"

typedef struct Writer {
    ScContext *cx;
    Buf *out;
} Writer;

static void add_expr(const Writer *w, const PlanNode *node);

static void add_list(const Writer *w, const PlanList *list, size_t first)
{
    for (size_t i = first; i < list->count; i++) {
        if (i > first)
            buf_add_text(w->out, ", ");
        add_expr(w, list->items[i]);
    }
}

/* ---- literals ----------------------------------------------------------------------------- */

/* The fewest digits that read back as the same number. */
static void shortest_digits(const char *text, bool single, char *digits, size_t size)
{
    double value = strtod(text, NULL);
    int most = single ? 9 : 17;
    for (int precision = 0; precision < most; precision++) {
        snprintf(digits, size, "%.*e", precision, value);
        bool same = single ? strtof(digits, NULL) == strtof(text, NULL)
                           : strtod(digits, NULL) >= value && strtod(digits, NULL) <= value;
        if (same)
            return;
    }
}

/* Java's Double.toString: plain from 0.001 to 10 million, else with an exponent. */
static void add_double(const Writer *w, Str text, bool single)
{
    char digits[40];
    shortest_digits(arena_copy(w->cx->arena, text.p, text.n), single, digits, sizeof digits);
    const char *mantissa = digits;
    if (*mantissa == '-') {
        buf_add_char(w->out, '-');
        mantissa++;
    }
    char plain[32];
    size_t count = 0;
    const char *e = strchr(mantissa, 'e');
    if (e == NULL) { /* infinite */
        buf_add_text(w->out, "Infinity");
        return;
    }
    for (const char *c = mantissa; c < e; c++)
        if (*c != '.')
            plain[count++] = *c;
    int exponent = atoi(e + 1);
    if (exponent < -3 || exponent >= 7) {
        buf_add_format(w->out, "%c.%.*sE%d", plain[0], (int)(count > 1 ? count - 1 : 1),
                       count > 1 ? plain + 1 : "0", exponent);
        return;
    }
    if (exponent < 0) {
        buf_add_text(w->out, "0.");
        buf_add_repeat(w->out, '0', (size_t)(-exponent - 1));
        buf_add(w->out, plain, count);
        return;
    }
    for (size_t i = 0; i <= (size_t)exponent; i++)
        buf_add_char(w->out, i < count ? plain[i] : '0');
    buf_add_char(w->out, '.');
    if (count > (size_t)exponent + 1)
        buf_add(w->out, plain + exponent + 1, count - (size_t)exponent - 1);
    else
        buf_add_char(w->out, '0');
}

static const char *const field_words[] = {"YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND"};

static void add_interval_end(const Writer *w, const Type *type)
{
    buf_add_format(w->out, "' %s", field_words[type->from]);
    if (type->to != type->from)
        buf_add_format(w->out, " TO %s", field_words[type->to]);
}

static void add_months(const Writer *w, const PlanLiteral *literal)
{
    const Type *type = literal->node.type;
    long long months = literal->months;
    buf_add_text(w->out, "INTERVAL '");
    if (months < 0)
        buf_add_char(w->out, '-');
    months = llabs(months);
    if (type->from == INTERVAL_YEAR && type->to == INTERVAL_MONTH)
        buf_add_format(w->out, "%lld-%lld", months / 12, months % 12);
    else
        buf_add_format(w->out, "%lld", type->from == INTERVAL_YEAR ? months / 12 : months);
    add_interval_end(w, type);
}

/* Seconds with as many digits behind the point as they need. */
static void add_seconds(const Writer *w, long long micros, bool padded)
{
    buf_add_format(w->out, padded ? "%02lld" : "%lld", micros / 1000000);
    char fraction[8];
    snprintf(fraction, sizeof fraction, "%06lld", micros % 1000000);
    size_t n = strlen(fraction);
    while (n > 0 && fraction[n - 1] == '0')
        n--;
    if (n > 0) {
        buf_add_char(w->out, '.');
        buf_add(w->out, fraction, n);
    }
}

static void add_day_time(const Writer *w, const PlanLiteral *literal)
{
    static const long long unit[] = {[INTERVAL_DAY] = 86400000000LL,
                                     [INTERVAL_HOUR] = 3600000000LL,
                                     [INTERVAL_MINUTE] = 60000000LL,
                                     [INTERVAL_SECOND] = 1LL};
    const Type *type = literal->node.type;
    long long rest = literal->microseconds;
    buf_add_text(w->out, "INTERVAL '");
    if (rest < 0)
        buf_add_char(w->out, '-');
    rest = llabs(rest);
    for (IntervalField field = type->from; field <= type->to; field++) {
        if (field != type->from)
            buf_add_char(w->out, field == INTERVAL_HOUR ? ' ' : ':');
        if (field == INTERVAL_SECOND)
            add_seconds(w, rest, true);
        else
            buf_add_format(w->out, field == type->from ? "%lld" : "%02lld", rest / unit[field]);
        rest %= unit[field];
    }
    add_interval_end(w, type);
}

static void add_calendar_part(const Writer *w, long long value, const char *unit)
{
    if (value == 0)
        return;
    if (w->out->n > 0 && w->out->p[w->out->n - 1] != '\'')
        buf_add_char(w->out, ' ');
    buf_add_format(w->out, "%lld %s", value, unit);
}

static void add_calendar(const Writer *w, const PlanLiteral *literal)
{
    buf_add_text(w->out, "INTERVAL '");
    add_calendar_part(w, literal->months / 12, "years");
    add_calendar_part(w, literal->months % 12, "months");
    add_calendar_part(w, literal->days, "days");
    long long micros = literal->microseconds;
    add_calendar_part(w, micros / 3600000000LL, "hours");
    add_calendar_part(w, micros / 60000000LL % 60, "minutes");
    micros %= 60000000LL;
    if (micros != 0) {
        if (w->out->p[w->out->n - 1] != '\'')
            buf_add_char(w->out, ' ');
        if (micros < 0)
            buf_add_char(w->out, '-');
        add_seconds(w, llabs(micros), false);
        buf_add_text(w->out, " seconds");
    }
    if (w->out->p[w->out->n - 1] == '\'')
        buf_add_text(w->out, "0 seconds");
    buf_add_char(w->out, '\'');
}

static void add_literal(const Writer *w, const PlanLiteral *literal)
{
    Str text = literal->text;
    if (literal->node.type == NULL) {
        buf_add_str(w->out, text);
        return;
    }
    switch (literal->node.type->kind) {
    case TYPE_VOID: buf_add_text(w->out, "NULL"); break;
    case TYPE_FLOAT:
    case TYPE_DOUBLE: add_double(w, text, literal->node.type->kind == TYPE_FLOAT); break;
    case TYPE_BINARY: buf_add_format(w->out, "X'%.*s'", STR_ARG(text)); break;
    case TYPE_DATE: buf_add_format(w->out, "DATE '%.*s'", STR_ARG(text)); break;
    case TYPE_TIMESTAMP: buf_add_format(w->out, "TIMESTAMP '%.*s'", STR_ARG(text)); break;
    case TYPE_TIMESTAMP_NTZ: buf_add_format(w->out, "TIMESTAMP_NTZ '%.*s'", STR_ARG(text)); break;
    case TYPE_TIME: buf_add_format(w->out, "TIME '%.*s'", STR_ARG(text)); break;
    case TYPE_YEAR_MONTH_INTERVAL: add_months(w, literal); break;
    case TYPE_DAY_TIME_INTERVAL: add_day_time(w, literal); break;
    case TYPE_CALENDAR_INTERVAL: add_calendar(w, literal); break;
    default: buf_add_str(w->out, text); break;
    }
}

/* ---- types ---------------------------------------------------------------------------------- */

/* DataType.sql: like the catalog's form in upper case, but names of fields keep theirs. */
static void add_type(const Writer *w, const Type *type)
{
    if (type == NULL) {
        buf_add_char(w->out, '?');
        return;
    }
    switch (type->kind) {
    case TYPE_CHAR:
    case TYPE_VARCHAR: buf_add_text(w->out, "STRING"); break;
    case TYPE_ARRAY:
        buf_add_text(w->out, "ARRAY<");
        add_type(w, type->element);
        buf_add_char(w->out, '>');
        break;
    case TYPE_MAP:
        buf_add_text(w->out, "MAP<");
        add_type(w, type->key);
        buf_add_text(w->out, ", ");
        add_type(w, type->element);
        buf_add_char(w->out, '>');
        break;
    case TYPE_STRUCT:
        buf_add_text(w->out, "STRUCT<");
        for (size_t i = 0; i < type->field_count; i++) {
            if (i > 0)
                buf_add_text(w->out, ", ");
            buf_add_str(w->out, type->fields[i].name);
            buf_add_text(w->out, ": ");
            add_type(w, type->fields[i].type);
            if (!type->fields[i].nullable)
                buf_add_text(w->out, " NOT NULL");
        }
        buf_add_char(w->out, '>');
        break;
    default: buf_add_str(w->out, str_upper(w->cx->arena, type_text(w->cx->arena, type))); break;
    }
}

/* ---- calls ---------------------------------------------------------------------------------- */

/* Operators between their two operands, in parentheses. */
static const char *infix_sign(Str name)
{
    static const char *const signs[] = {"=", "<=>", "<", "<=", ">", ">=", "+",  "-",   "*",
                                        "/", "%",   "&", "|",  "^", "<<", ">>", ">>>", NULL};
    for (size_t i = 0; signs[i] != NULL; i++)
        if (str_equal(name, str_from(signs[i])))
            return signs[i];
    if (str_equal(name, STR("==")))
        return "=";
    return str_equal(name, STR("div")) ? "div" : NULL;
}

static void add_infix(const Writer *w, const PlanNode *left, const char *sign,
                      const PlanNode *right)
{
    buf_add_char(w->out, '(');
    add_expr(w, left);
    buf_add_format(w->out, " %s ", sign);
    add_expr(w, right);
    buf_add_char(w->out, ')');
}

static void add_wrapped(const Writer *w, const char *before, const PlanNode *node,
                        const char *after)
{
    buf_add_text(w->out, before);
    add_expr(w, node);
    buf_add_text(w->out, after);
}

/* Spark makes a balanced tree of a chain of AND or OR. */
static void add_chain(const Writer *w, const PlanList *list, const char *word, size_t low,
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

static void add_nested_concat(const Writer *w, const PlanList *list, size_t count)
{
    for (size_t i = 1; i < count; i++)
        buf_add_text(w->out, "concat(");
    add_expr(w, list->items[0]);
    for (size_t i = 1; i < count; i++)
        add_wrapped(w, ", ", list->items[i], ")");
}

static void add_between(const Writer *w, const PlanList *list)
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

/* Operators with two operands or more that are no plain infix; false for other names. */
static bool add_special_operator(const Writer *w, Str name, const PlanList *list)
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

static bool add_unary_operator(const Writer *w, Str name, const PlanNode *operand)
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
        {"+", "(+ ", ")"},
        {"~", "~", ""},
    };
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (str_equal(name, str_from(forms[i].name))) {
            add_wrapped(w, forms[i].before, operand, forms[i].after);
            return true;
        }
    return false;
}

static void add_plain_call(const Writer *w, const PlanUnresolvedFunction *call)
{
    /* Arguments that Spark fills in where they are left out show in the name. */
    static const struct {
        const char *name;
        size_t count;
        const char *rest;
    } defaults[] = {
        {"round", 1, ", 0"},           {"bround", 1, ", 0"},
        {"substr", 2, ", 2147483647"}, {"substring", 2, ", 2147483647"},
        {"lead", 1, ", 1, NULL"},      {"lag", 1, ", 1, NULL"},
        {"lead", 2, ", NULL"},         {"lag", 2, ", NULL"},
    };
    const PlanList *list = &call->arguments;
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
        if (list->count == defaults[i].count &&
            str_equal(call->function_name, str_from(defaults[i].name)))
            buf_add_text(w->out, defaults[i].rest);
    buf_add_char(w->out, ')');
    if (call->filter != NULL)
        add_wrapped(w, " FILTER (WHERE ", call->filter, ")");
}

static void add_call(const Writer *w, const PlanUnresolvedFunction *call)
{
    const PlanList *list = &call->arguments;
    if (list->count == 1 && add_unary_operator(w, call->function_name, list->items[0]))
        return;
    const char *sign = list->count == 2 ? infix_sign(call->function_name) : NULL;
    if (sign != NULL)
        add_infix(w, list->items[0], sign, list->items[1]);
    else if (list->count < 2 || !add_special_operator(w, call->function_name, list))
        add_plain_call(w, call);
}

/* ---- windows, CASE and the rest --------------------------------------------------------------- */

static void add_sort_order(const Writer *w, const PlanSortOrder *order)
{
    add_expr(w, order->child);
    buf_add_text(w->out, order->direction == PLAN_SORT_ASCENDING ? " ASC" : " DESC");
    buf_add_text(w->out, order->null_ordering == PLAN_NULLS_FIRST ? " NULLS FIRST" : " NULLS LAST");
}

static void add_bound(const Writer *w, PlanBoundKind kind, const PlanNode *value)
{
    switch (kind) {
    case PLAN_BOUND_UNBOUNDED_PRECEDING: buf_add_text(w->out, "UNBOUNDED PRECEDING"); break;
    case PLAN_BOUND_PRECEDING: add_wrapped(w, "", value, " PRECEDING"); break;
    case PLAN_BOUND_CURRENT_ROW: buf_add_text(w->out, "CURRENT ROW"); break;
    case PLAN_BOUND_FOLLOWING: add_wrapped(w, "", value, " FOLLOWING"); break;
    case PLAN_BOUND_UNBOUNDED_FOLLOWING: buf_add_text(w->out, "UNBOUNDED FOLLOWING"); break;
    }
}

/* The frame that a function has by itself, whatever the order says. */
static bool counts_rows(const PlanNode *function)
{
    return function->kind == PLAN_UNRESOLVED_FUNCTION &&
           ((const PlanUnresolvedFunction *)function)->function != NULL &&
           ((const PlanUnresolvedFunction *)function)->function->kind == FUNCTION_WINDOW;
}

/* lead and lag look at one row, given as a frame. */
static bool add_offset_frame(const Writer *w, const PlanNode *function)
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

static void add_frame(const Writer *w, const PlanWindow *window)
{
    if (add_offset_frame(w, window->window_function))
        return;
    if (window->frame_type == PLAN_FRAME_NONE) {
        if (counts_rows(window->window_function))
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

static void add_window(const Writer *w, const PlanWindow *window)
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

static void add_case(const Writer *w, const PlanCase *expression)
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

static void add_subquery(const Writer *w, const PlanSubqueryExpression *subquery)
{
    if (subquery->subquery_type == PLAN_SUBQUERY_SCALAR) {
        buf_add_text(w->out, "scalarsubquery()");
        return;
    }
    if (subquery->negated)
        buf_add_text(w->out, "(NOT ");
    if (subquery->subquery_type == PLAN_SUBQUERY_EXISTS) {
        buf_add_text(w->out, "exists()");
    } else {
        buf_add_char(w->out, '(');
        add_list(w, &subquery->in_values, 0);
        buf_add_text(w->out, " IN (listquery()))");
    }
    if (subquery->negated)
        buf_add_char(w->out, ')');
}

static void add_extraction(const Writer *w, const PlanUnresolvedExtractValue *extract)
{
    add_expr(w, extract->child);
    buf_add_char(w->out, extract->is_field ? '.' : '[');
    add_expr(w, extract->extraction);
    if (!extract->is_field)
        buf_add_char(w->out, ']');
}

static void add_expr(const Writer *w, const PlanNode *node)
{
    switch (node->kind) {
    case PLAN_LITERAL: add_literal(w, (const PlanLiteral *)node); break;
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
        add_type(w, cast->to_type);
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
    case PLAN_ROW_CONSTRUCTOR:
        buf_add_text(w->out, "struct(");
        add_list(w, &((const PlanRowConstructor *)node)->values, 0);
        buf_add_char(w->out, ')');
        break;
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
    Writer writer = {cx, &text};
    add_expr(&writer, expression);
    Str name = str_copy(cx->arena, buf_str(&text));
    buf_free(&text);
    return name;
}
