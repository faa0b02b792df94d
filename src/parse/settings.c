/* settings.c - see settings.h. Whether a setting exists and its value fits is not asked here: who
 * reads it decides.
 */
#include "parse/settings.h"

#include <stdlib.h>

#include "ast/make.h"
#include "parse/interval_value.h"

/* Spark keeps a variable of Hive under its plain name (class SetCommand). */
static Str setting_key(Str key)
{
    static const Str hive_variable = {"hivevar:", 8};
    return str_starts_with(key, hive_variable) ? str_slice(key, hive_variable.n, key.n) : key;
}

static void apply_set(const AstSetConfiguration *set, Options *options)
{
    if (set->has_value)
        options_set_setting(options, setting_key(set->key), set->value);
}

/* "+05:30:00" for an interval. */
static Str offset_of(ScContext *cx, const AstNode *interval)
{
    enum { MICROSECONDS = 1000 * 1000 };
    IntervalValue value;
    if (!interval_value_of_literal(cx, interval, &value))
        return STR("");
    long seconds = labs((long)(value.microseconds / MICROSECONDS));
    return str_format(cx->arena, "%c%02ld:%02ld:%02ld", value.microseconds < 0 ? '-' : '+',
                      seconds / 3600, seconds / 60 % 60, seconds % 60);
}

/* LOCAL is the zone of the machine that Spark runs on, which nobody knows here: an empty one. */
static Str zone_of(ScContext *cx, const AstNode *zone)
{
    if (zone == NULL)
        return STR("");
    if (zone->kind == AST_STRING_LITERAL)
        return ((const AstStringLiteral *)zone)->value;
    return offset_of(cx, zone);
}

bool settings_apply(ScContext *cx, const AstNode *statement, Options *options)
{
    switch (statement->kind) {
    case AST_SET_CONFIGURATION:
        apply_set((const AstSetConfiguration *)statement, options);
        return true;
    case AST_RESET_CONFIGURATION:
        options_reset_setting(options,
                              setting_key(((const AstResetConfiguration *)statement)->key));
        return true;
    case AST_SET_TIME_ZONE:
        options_set_setting(options, STR("spark.sql.session.timeZone"),
                            zone_of(cx, ((const AstSetTimeZone *)statement)->zone));
        return true;
    default: return false;
    }
}
