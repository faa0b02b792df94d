/* sf_type.c - see sf_type.h. Must not decide whether a type may be used somewhere. */
#include "map/sf_type.h"

static const char *const interval_fields[] = {
    [INTERVAL_YEAR] = "YEAR", [INTERVAL_MONTH] = "MONTH",   [INTERVAL_DAY] = "DAY",
    [INTERVAL_HOUR] = "HOUR", [INTERVAL_MINUTE] = "MINUTE", [INTERVAL_SECOND] = "SECOND",
};

static Str interval_text(Arena *arena, const Type *type)
{
    if (type->from == type->to)
        return str_format(arena, "INTERVAL %s", interval_fields[type->from]);
    return str_format(arena, "INTERVAL %s TO %s", interval_fields[type->from],
                      interval_fields[type->to]);
}

/* No VARIANT holds an interval (page "Interval data types"). */
static bool holds_interval(const Type *type)
{
    if (type == NULL)
        return false;
    for (size_t i = 0; i < type->field_count; i++)
        if (holds_interval(type->fields[i].type))
            return true;
    return type_is_interval(type) || holds_interval(type->key) || holds_interval(type->element);
}

Str map_snowflake_type(Arena *arena, const Type *type)
{
    if (type == NULL)
        return STR_NONE;
    switch (type->kind) {
    case TYPE_VOID: return STR("VARCHAR"); /* what Snowflake makes of a bare NULL in a CTAS */
    case TYPE_BOOLEAN: return STR("BOOLEAN");
    case TYPE_BYTE: return STR("TINYINT");
    case TYPE_SHORT: return STR("SMALLINT");
    case TYPE_INTEGER: return STR("INT");
    case TYPE_LONG: return STR("BIGINT");
    case TYPE_FLOAT: return STR("FLOAT");
    case TYPE_DOUBLE: return STR("DOUBLE");
    case TYPE_DECIMAL: return str_format(arena, "NUMBER(%d, %d)", type->precision, type->scale);
    case TYPE_STRING: return STR("VARCHAR");
    case TYPE_CHAR: return str_format(arena, "CHAR(%d)", type->precision);
    case TYPE_VARCHAR: return str_format(arena, "VARCHAR(%d)", type->precision);
    case TYPE_BINARY: return STR("BINARY");
    case TYPE_DATE: return STR("DATE");
    case TYPE_TIMESTAMP: return STR("TIMESTAMP_LTZ(6)");
    case TYPE_TIMESTAMP_NTZ: return STR("TIMESTAMP_NTZ(6)");
    case TYPE_TIME: return str_format(arena, "TIME(%d)", type->precision);
    case TYPE_CALENDAR_INTERVAL: return STR_NONE;
    case TYPE_YEAR_MONTH_INTERVAL:
    case TYPE_DAY_TIME_INTERVAL: return interval_text(arena, type);
    case TYPE_ARRAY: return holds_interval(type) ? STR_NONE : STR("ARRAY");
    case TYPE_MAP:
    case TYPE_STRUCT: return holds_interval(type) ? STR_NONE : STR("OBJECT");
    case TYPE_VARIANT: return STR("VARIANT");
    case TYPE_KIND_COUNT: break;
    }
    return STR_NONE;
}
