/* strings.c - text functions that a template cannot say. */
#include <string.h>

#include "rewrite/bind.h"
#include "util/utf8.h"

PlanNode *rewrite_call_concat(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanList parts = {0};
    bool is_operator = str_equal(call->function_name, STR("||"));
    if (type_is(call->node.type, TYPE_ARRAY))
        return rewrite_concat_arrays(rw, call->node.origin, &call->arguments);
    for (size_t i = 0; i < call->arguments.count; i++) {
        PlanNode *part = call->arguments.items[i];
        if (part->type == NULL)
            rewrite_type_doubt(rw, FDM103, part->origin,
                               "the type of what is concatenated is not known: dates, times and "
                               "floating-point numbers print differently");
        else if (!type_is_text(part->type) && !type_is_integral(part->type) &&
                 !type_is(part->type, TYPE_VOID) && !type_is(call->node.type, TYPE_BINARY))
            part = rewrite_cast_value(rw, part->origin, part, type_simple(TYPE_STRING), false);
        plan_list_add(rw->cx, &parts, part);
    }
    if (parts.count == 0)
        return sf_string(rw, STR(""));
    if (is_operator)
        return sf_operator(rw, call->node.origin, SF_CONCAT, parts.count, parts.items);
    return sf_call(rw, call->node.origin, "CONCAT", parts.count, parts.items);
}

/* A start counted from the end: a part of which the text lacks the beginning is shorter in Spark, and
 * empty in Snowflake. */
static PlanNode *part_from_end(Rewriter *rw, const PlanUnresolvedFunction *call, int64_t distance)
{
    PlanList arguments = {0};
    plan_list_add(rw->cx, &arguments, call->arguments.items[0]);
    plan_list_add(rw->cx, &arguments, sf_integer(rw, distance));
    int64_t length;
    if (call->arguments.count < 3)
        return rewrite_template(rw, call->node.origin, "RIGHT($1, $2)", &arguments);
    if (!constant_integer(call->arguments.items[2], &length))
        return NULL;
    if (length >= distance)
        return rewrite_template(rw, call->node.origin, "RIGHT($1, $2)", &arguments);
    plan_list_add(rw->cx, &arguments, sf_integer(rw, length < 0 ? 0 : length));
    return rewrite_typed_template(rw, call->node.origin,
                                  "CASE WHEN LENGTH($1) >= $2 THEN SUBSTR($1, -$2, $3) "
                                  "ELSE LEFT($1, GREATEST(LENGTH($1) - $2 + $3, 0)) END",
                                  &arguments, call->node.type);
}

/* Counting from the front, from 1, is the same in both; Spark's 0 means 1 and its negative starts
 * may lie before the text. */
PlanNode *rewrite_call_substring(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanList arguments = call->arguments;
    int64_t start;
    if (type_is_datetime(arguments.items[0]->type))
        arguments.items[0] = rewrite_cast_value(rw, arguments.items[0]->origin, arguments.items[0],
                                                type_simple(TYPE_STRING), false);
    bool known = constant_integer(arguments.items[1], &start);
    if (known && start < 0 && start >= INT32_MIN) {
        PlanNode *part = part_from_end(rw, call, -start);
        if (part != NULL)
            return part;
    }
    if (known && start == 0)
        arguments.items[1] = sf_integer(rw, 1);
    else if (!known || start < 0)
        rewrite_doubt(rw, FDM103, call->node.origin,
                      "substring() with a start before the text gives other characters");
    return sf_call(rw, call->node.origin, call->function->target, arguments.count, arguments.items);
}

/* ---- parts of texts ------------------------------------------------------------------------------ */

/* A length or count that Spark takes as 0 when it is negative. */
static PlanNode *not_negative(Rewriter *rw, PlanNode *count)
{
    int64_t value;
    if (constant_integer(count, &value))
        return value < 0 ? sf_integer(rw, 0) : count;
    return sf_call2(rw, count->origin, "GREATEST", count, sf_integer(rw, 0));
}

/* left, right, repeat: a text or binary, and a length. */
PlanNode *rewrite_call_part(Rewriter *rw, PlanUnresolvedFunction *call)
{
    return sf_call2(rw, call->node.origin, call->function->target, call->arguments.items[0],
                    not_negative(rw, call->arguments.items[1]));
}

/* lpad, rpad: binary values are padded with zero bytes, texts with blanks. */
PlanNode *rewrite_call_pad(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *whole = call->arguments.items[0];
    PlanNode *length = not_negative(rw, call->arguments.items[1]);
    Span origin = call->node.origin;
    bool binary = type_is(call->node.type, TYPE_BINARY);
    PlanNode *pad = call->arguments.count > 2 ? call->arguments.items[2] : NULL;
    if (!binary && type_is(whole->type, TYPE_BINARY))
        whole = rewrite_cast_value(rw, origin, whole, type_simple(TYPE_STRING), false);
    if (!binary && pad != NULL && type_is(pad->type, TYPE_BINARY))
        pad = rewrite_cast_value(rw, origin, pad, type_simple(TYPE_STRING), false);
    if (pad == NULL && binary)
        pad = sf_call2(rw, origin, "TO_BINARY", sf_string(rw, STR("00")),
                       sf_string(rw, STR("HEX")));
    if (pad == NULL)
        return sf_call2(rw, origin, call->function->target, whole, length);
    return sf_call3(rw, origin, call->function->target, whole, length, pad);
}

/* overlay(text, new, start [, length]): INSERT would raise an error for a start behind the text. */
PlanNode *rewrite_call_overlay(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanList *arguments = &call->arguments;
    int64_t start, length = -1;
    Str new_text;
    bool given = arguments->count == 4 &&
                 !(constant_integer(arguments->items[3], &length) && length < 0);
    bool length_known = given && constant_integer(arguments->items[3], &length);
    if (!given && constant_string(arguments->items[1], &new_text)) {
        length = (int64_t)utf8_count(new_text);
        length_known = true;
    }
    bool start_known = constant_integer(arguments->items[2], &start);
    if (!start_known || start < 1)
        rewrite_doubt(rw, FDM103, call->node.origin,
                      "overlay() with a start before the text gives other characters");
    if (given && !length_known)
        rewrite_doubt(rw, FDM103, call->node.origin,
                      "overlay() with a negative length replaces as many characters as it puts in");
    arguments->count = given ? 4 : 3;
    const char *form = given ? "CONCAT(LEFT($1, $3 - 1), $2, SUBSTR($1, $3 + $4))"
                             : "CONCAT(LEFT($1, $3 - 1), $2, SUBSTR($1, $3 + LENGTH($2)))";
    if (start_known && start >= 1 && length_known) {
        arguments->count = 2;
        plan_list_add(rw->cx, arguments, sf_integer(rw, start - 1));
        plan_list_add(rw->cx, arguments, sf_integer(rw, start + length));
        form = "CONCAT(LEFT($1, $3), $2, SUBSTR($1, $4))";
    }
    return rewrite_typed_template(rw, call->node.origin, form, arguments, call->node.type);
}

/* locate(part, text, start): 0 for a start before the text, or NULL. */
PlanNode *rewrite_call_locate(Rewriter *rw, PlanUnresolvedFunction *call)
{
    int64_t start;
    bool known = call->arguments.count > 2 && constant_integer(call->arguments.items[2], &start);
    if (call->arguments.count < 3 || (known && start >= 1))
        return sf_call(rw, call->node.origin, "CHARINDEX", call->arguments.count,
                       call->arguments.items);
    if (known)
        return rewrite_template(rw, call->node.origin, "CHARINDEX($1, $2) * 0", &call->arguments);
    return rewrite_typed_template(rw, call->node.origin,
                                  "CASE WHEN $3 >= 1 THEN CHARINDEX($1, $2, $3) "
                                  "ELSE CHARINDEX($1, $2) * 0 END",
                                  &call->arguments, call->node.type);
}

/* The text backwards, by characters. */
static Str reversed(Arena *arena, Str text)
{
    char *out = arena_alloc(arena, text.n + 1);
    size_t end = text.n;
    for (size_t i = 0, next = 0; i < text.n; i = next) {
        utf8_next(text, &next);
        end -= next - i;
        memcpy(out + end, text.p + i, next - i);
    }
    return (Str){out, text.n};
}

/* Whether a text can overlap itself, as "aa" in "aaa". */
static bool overlaps_itself(Str text)
{
    for (size_t n = 1; n < text.n; n++)
        if (memcmp(text.p, text.p + text.n - n, n) == 0)
            return true;
    return false;
}

/* substring_index(text, delimiter, count): the parts before the count-th delimiter, or behind it
 * counted from the end. */
PlanNode *rewrite_call_substring_index(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode **arguments = call->arguments.items;
    Str delimiter;
    int64_t count;
    Span origin = call->node.origin;
    if (!constant_string(arguments[1], &delimiter) || !constant_integer(arguments[2], &count)) {
        diag_emit(rw->cx->diags, CNV103, origin,
                  "substring_index() is converted only for a delimiter and a count that are "
                  "constant");
        return sf_null(rw);
    }
    if (delimiter.n == 0 || count == 0)
        return sf_call2(rw, origin, "LEFT", arguments[0], sf_integer(rw, 0));
    if (count != 1 && overlaps_itself(delimiter))
        rewrite_doubt(rw, FDM103, origin,
                      "delimiters that overlap in the text are counted one by one in Spark");
    if (count == 1)
        return sf_call3(rw, origin, "SPLIT_PART", arguments[0], arguments[1], sf_integer(rw, 1));
    PlanNode *text = arguments[0];
    if (count < 0) {
        text = sf_call1(rw, origin, "REVERSE", text);
        delimiter = reversed(rw->cx->arena, delimiter);
    }
    PlanNode *parts = sf_call2(rw, origin, "SPLIT", text, sf_string(rw, delimiter));
    parts = sf_call3(rw, origin, "ARRAY_SLICE", parts, sf_integer(rw, 0),
                     sf_integer(rw, count < 0 ? -count : count));
    PlanNode *joined = sf_call2(rw, origin, "ARRAY_TO_STRING", parts, sf_string(rw, delimiter));
    return count < 0 ? sf_call1(rw, origin, "REVERSE", joined) : joined;
}

/* split_part(text, delimiter, n): 0 is an error in Spark. */
PlanNode *rewrite_call_split_part(Rewriter *rw, PlanUnresolvedFunction *call)
{
    int64_t part;
    if (!constant_integer(call->arguments.items[2], &part) || part == 0)
        rewrite_doubt(rw, FDM103, call->node.origin,
                      "part 0 is an error in Spark, and the first part in Snowflake");
    return sf_call(rw, call->node.origin, "SPLIT_PART", 3, call->arguments.items);
}

/* reverse of a text or an array. */
PlanNode *rewrite_call_reverse(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *whole = call->arguments.items[0];
    if (type_is(whole->type, TYPE_ARRAY))
        return sf_call1(rw, call->node.origin, "ARRAY_REVERSE", whole);
    if (whole->type == NULL)
        rewrite_type_doubt(rw, FDM103, call->node.origin,
                           "the type of what is reversed is not known: it is taken as a text");
    else if (!type_is_text(whole->type))
        whole = rewrite_cast_value(rw, whole->origin, whole, type_simple(TYPE_STRING), false);
    return sf_call1(rw, call->node.origin, "REVERSE", whole);
}

/* ---- choosing among texts ----------------------------------------------------------------------- */

/* elt(n, a, b, ..): an n out of range is NULL, and an error in ANSI mode. */
PlanNode *rewrite_call_elt(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanList *arguments = &call->arguments;
    Span origin = call->node.origin;
    bool ansi = options_ansi(rw->cx->options);
    int64_t n;
    PlanList decode = {0};
    plan_list_add(rw->cx, &decode, arguments->items[0]);
    for (size_t i = 1; i < arguments->count; i++) {
        plan_list_add(rw->cx, &decode, sf_integer(rw, (int64_t)i));
        plan_list_add(rw->cx, &decode, rewrite_coerce(rw, arguments->items[i], call->node.type));
    }
    if (!constant_integer(arguments->items[0], &n)) {
        if (ansi)
            rewrite_doubt(rw, FDM103, origin,
                          "elt() with a number out of range is NULL here, and an error in Spark");
        return sf_call(rw, origin, "DECODE", decode.count, decode.items);
    }
    if (n >= 1 && (uint64_t)n < arguments->count)
        return decode.items[2 * n];
    if (ansi)
        diag_emit(rw->cx->diags, CNV102, origin, "elt() has no argument of this number");
    return sf_null(rw);
}

/* decode(text, charset), or decode(x, search, result, .. [, default]) */
PlanNode *rewrite_call_decode(Rewriter *rw, PlanUnresolvedFunction *call)
{
    if (call->arguments.count == 2)
        return rewrite_charset(rw, call, "TO_VARCHAR");
    PlanList *arguments = &call->arguments;
    PlanList compared = {0};
    for (size_t i = 0; i < arguments->count; i += i == 0 ? 1 : 2)
        if (i == 0 || i + 1 < arguments->count)
            plan_list_add(rw->cx, &compared, arguments->items[i]);
    rewrite_coerce_operands(rw, &compared);
    size_t next = 0;
    for (size_t i = 0; i < arguments->count; i++) {
        bool is_search = i == 0 || (i % 2 == 1 && i + 1 < arguments->count);
        arguments->items[i] = is_search ? compared.items[next++]
                                        : rewrite_coerce(rw, arguments->items[i], call->node.type);
    }
    return sf_call(rw, call->node.origin, "DECODE", arguments->count, arguments->items);
}

/* concat_ws(separator, a, b, ..) leaves out what is NULL; of arrays it takes the elements. */
PlanNode *rewrite_call_concat_ws(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Span origin = call->node.origin;
    PlanList *arguments = &call->arguments;
    PlanNode *parts = NULL;
    PlanList texts = {0};
    for (size_t i = 1; i <= arguments->count; i++) {
        PlanNode *argument = i < arguments->count ? arguments->items[i] : NULL;
        bool is_array = argument != NULL && type_is(argument->type, TYPE_ARRAY);
        if (argument != NULL && !is_array) {
            plan_list_add(rw->cx, &texts,
                          rewrite_cast_value(rw, argument->origin, argument,
                                             type_simple(TYPE_STRING), false));
            continue;
        }
        /* The texts so far, and the array behind them. */
        if (texts.count > 0 || (argument == NULL && parts == NULL)) {
            PlanNode *made = sf_call(rw, origin, "ARRAY_CONSTRUCT_COMPACT", texts.count,
                                     texts.items);
            parts = parts == NULL ? made : sf_call2(rw, origin, "ARRAY_CAT", parts, made);
            texts = (PlanList){0};
        }
        if (!is_array)
            continue;
        PlanNode *elements = sf_call1(rw, origin, "ARRAY_COMPACT", argument);
        if (argument->nullable)
            elements = sf_call2(rw, origin, "COALESCE", elements,
                                sf_call(rw, origin, "ARRAY_CONSTRUCT", 0, NULL));
        parts = parts == NULL ? elements : sf_call2(rw, origin, "ARRAY_CAT", parts, elements);
    }
    return sf_call2(rw, origin, "ARRAY_TO_STRING", parts, arguments->items[0]);
}

/* ---- single characters --------------------------------------------------------------------------- */

/* chr(n): the character of the last 8 bits, nothing for a negative number. */
PlanNode *rewrite_call_chr(Rewriter *rw, PlanUnresolvedFunction *call)
{
    int64_t n;
    if (!constant_integer(call->arguments.items[0], &n))
        return rewrite_typed_template(rw, call->node.origin,
                                      "CASE WHEN $1 < 0 THEN '' ELSE CHR(MOD($1, 256)) END",
                                      &call->arguments, call->node.type);
    if (n < 0)
        return sf_string(rw, STR(""));
    return sf_call1(rw, call->node.origin, "CHR", sf_integer(rw, n % 256));
}

/* levenshtein(a, b [, threshold]): -1 for more than the threshold, which Snowflake's own third
 * argument would cap. */
PlanNode *rewrite_call_levenshtein(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *distance = sf_call2(rw, call->node.origin, "EDITDISTANCE", call->arguments.items[0],
                                  call->arguments.items[1]);
    if (call->arguments.count < 3)
        return distance;
    distance->type = type_simple(TYPE_INTEGER);
    PlanList values = {0};
    plan_list_add(rw->cx, &values, distance);
    plan_list_add(rw->cx, &values, call->arguments.items[2]);
    return rewrite_typed_template(rw, call->node.origin, "CASE WHEN $1 > $2 THEN -1 ELSE $1 END",
                                  &values, call->node.type);
}

/* The sum of the decimal digits of a text, as the length of a text of so many characters. */
static PlanNode *sum_of_digits(Rewriter *rw, Span origin, PlanNode *digits)
{
    digits = sf_call3(rw, origin, "REPLACE", digits, sf_string(rw, STR("0")),
                      sf_string(rw, STR("")));
    for (int digit = 2; digit <= 9; digit++)
        digits = sf_call3(rw, origin, "REPLACE", digits,
                          sf_string(rw, str_format(rw->cx->arena, "%d", digit)),
                          sf_string(rw, str_slice(STR("111111111"), 0, (size_t)digit)));
    return sf_call1(rw, origin, "LENGTH", digits);
}

/* luhn_check(text): from the end, every second digit is doubled, less 9 if it has two digits then. The
 * zero makes the number of digits not matter: the last of an odd number has no partner. */
PlanNode *rewrite_call_luhn_check(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Span origin = call->node.origin;
    PlanList *text = &call->arguments;
    Binding binding = bind_values(rw, origin, text, 1);
    text->items[0] = bind_use(rw, text->items[0]);
    PlanNode *plain = rewrite_template(
        rw, origin, "REGEXP_REPLACE(REVERSE($1) || '0', '(.)(.)', '\\\\1')", text);
    text->items[0] = bind_use(rw, text->items[0]);
    PlanNode *doubled = rewrite_template(
        rw, origin,
        "TRANSLATE(REGEXP_REPLACE(REVERSE($1) || '0', '(.)(.)', '\\\\2'), '0123456789', "
        "'0246813579')",
        text);
    PlanNode *sum = sum_of_digits(rw, origin, sf_operator2(rw, origin, SF_CONCAT, plain, doubled));
    PlanNode *rest = sf_call2(rw, origin, "MOD", sum, sf_integer(rw, 10));
    text->items[0] = bind_use(rw, text->items[0]);
    PlanNode *check = sf_operator2(rw, origin, SF_AND,
                                   rewrite_template(rw, origin, "REGEXP_LIKE($1, '[0-9]+')", text),
                                   sf_operator2(rw, origin, SF_EQUAL, rest, sf_integer(rw, 0)));
    return bind_finish(rw, origin, &binding, check, call->node.type);
}

/* collate(text, collation): UTF8_BINARY is how Snowflake compares texts without a word. */
PlanNode *rewrite_call_collate(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Str name;
    if (!constant_string(call->arguments.items[1], &name))
        diag_emit(rw->cx->diags, CNV103, call->node.origin,
                  "a collation that is not constant is not converted yet");
    else if (!str_is_nocase(name, "utf8_binary"))
        diag_emit(rw->cx->diags, CNV103, call->node.origin,
                  "the collation %.*s is not converted yet", STR_ARG(name));
    return call->arguments.items[0];
}

/* collation(text): no other one is converted. */
PlanNode *rewrite_call_collation(Rewriter *rw, PlanUnresolvedFunction *call)
{
    (void)call;
    return sf_string(rw, STR("SYSTEM.BUILTIN.UTF8_BINARY"));
}
