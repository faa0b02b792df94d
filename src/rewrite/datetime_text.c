/* datetime_text.c - dates and times to texts and back, and seconds since 1970. */
#include <string.h>

#include "rewrite/internal.h"

static PlanNode *refuse(Rewriter *rw, const PlanUnresolvedFunction *call, const char *why)
{
    diag_emit(rw->cx->diags, CNV103, call->node.origin, "%s", why);
    return sf_null(rw);
}

static const char no_constant[] = "a date or time pattern that is not constant";

static bool legacy_patterns(Rewriter *rw)
{
    return str_equal_nocase(
        options_conf(rw->cx->options, STR("spark.sql.legacy.timeParserPolicy"), STR("")),
        STR("legacy"));
}

/* ---- printing ---------------------------------------------------------------------------------- */

static PlanNode *print_by_pattern(Rewriter *rw, const PlanUnresolvedFunction *call, PlanNode *value,
                                  const PlanNode *pattern)
{
    Str text;
    if (constant_is(pattern, TYPE_VOID))
        return sf_null(rw);
    if (!constant_string(pattern, &text))
        return refuse(rw, call, no_constant);
    return date_format_print(rw, pattern->origin, value, text);
}

/* Whether a pattern has letters of the time of day or of a zone. */
static bool prints_time(const PlanNode *pattern)
{
    Str text;
    if (!constant_string(pattern, &text))
        return true;
    for (size_t i = 0; i < text.n; i++)
        if (memchr("hHkKmsSaxXZOzV", text.p[i], 14) != NULL)
            return true;
    return false;
}

PlanNode *rewrite_call_date_format(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *value = call->arguments.items[0], *pattern = call->arguments.items[1];
    if (prints_time(pattern) &&
        (type_is(value->type, TYPE_DATE) || type_is(value->type, TYPE_TIMESTAMP_NTZ)))
        value = rewrite_cast_value(rw, value->origin, value, type_simple(TYPE_TIMESTAMP), false);
    return print_by_pattern(rw, call, value, pattern);
}

/* from_unixtime(seconds [, pattern]) */
PlanNode *rewrite_call_from_unixtime(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *seconds = call->arguments.items[0];
    if (!type_is_integral(seconds->type) && !type_is(seconds->type, TYPE_VOID))
        seconds = rewrite_cast_value(rw, seconds->origin, seconds, type_simple(TYPE_LONG), false);
    PlanNode *time = sf_call2(rw, call->node.origin, "TO_TIMESTAMP_LTZ", seconds,
                              sf_integer(rw, 0));
    PlanNode *pattern = call->arguments.count > 1 ? call->arguments.items[1]
                                                  : sf_string(rw, STR("yyyy-MM-dd HH:mm:ss"));
    return print_by_pattern(rw, call, time, pattern);
}

/* ---- reading ----------------------------------------------------------------------------------- */

/* A text by a pattern; what does not fit is NULL if `lenient`. */
static PlanNode *read_by_pattern(Rewriter *rw, const PlanUnresolvedFunction *call, PlanNode *value,
                                 const PlanNode *pattern, const Type *to, bool lenient)
{
    static const char *const functions[][2] = {
        [TYPE_DATE] = {"TO_DATE", "TRY_TO_DATE"},
        [TYPE_TIMESTAMP] = {"TO_TIMESTAMP_LTZ", "TRY_TO_TIMESTAMP_LTZ"},
        [TYPE_TIMESTAMP_NTZ] = {"TO_TIMESTAMP_NTZ", "TRY_TO_TIMESTAMP_NTZ"},
    };
    Str text, format;
    if (constant_is(pattern, TYPE_VOID))
        return sf_null(rw);
    if (!constant_string(pattern, &text))
        return refuse(rw, call, no_constant);
    if (!date_format_for_reading(rw, pattern->origin, text, &format))
        return sf_null(rw);
    if (legacy_patterns(rw))
        rewrite_doubt(rw, FDM103, call->node.origin,
                      "spark.sql.legacy.timeParserPolicy=LEGACY reads more texts than the pattern "
                      "says");
    return sf_call2(rw, call->node.origin, functions[to->kind][lenient], value,
                    sf_string(rw, format));
}

static bool is_try(const PlanUnresolvedFunction *call)
{
    return str_starts_with_nocase(call->function_name, STR("try_"));
}

/* to_date, to_timestamp and their kin: a cast, or with a pattern the reading of a text. */
PlanNode *rewrite_call_to_instant(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *value = call->arguments.items[0];
    const Type *to = call->node.type;
    bool is_text = value->type == NULL || type_is_text(value->type);
    if (constant_is(value, TYPE_VOID))
        return sf_null(rw);
    if (call->arguments.count == 1 || !is_text)
        return rewrite_cast_value(rw, call->node.origin, value, to, is_try(call) && is_text);
    bool lenient = is_try(call) || !options_ansi(rw->cx->options);
    return read_by_pattern(rw, call, value, call->arguments.items[1], to, lenient);
}

/* unix_timestamp([value [, pattern]]) */
PlanNode *rewrite_call_unix_timestamp(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *time;
    const Type *timestamp = type_simple(TYPE_TIMESTAMP);
    if (call->arguments.count == 0) {
        time = sf_call(rw, call->node.origin, "CURRENT_TIMESTAMP", 0, NULL);
    } else {
        time = call->arguments.items[0];
        if (type_is_text(time->type))
            time = read_by_pattern(rw, call, time,
                                   call->arguments.count > 1
                                       ? call->arguments.items[1]
                                       : sf_string(rw, STR("yyyy-MM-dd HH:mm:ss")),
                                   timestamp, !options_ansi(rw->cx->options));
        else if (time->type == NULL)
            return refuse(rw, call, "unix_timestamp() of a value whose type is not known");
        else
            time = rewrite_cast_value(rw, time->origin, time, timestamp, false);
    }
    return sf_call2(rw, call->node.origin, "DATE_PART", sf_word(rw, "epoch_second"), time);
}
