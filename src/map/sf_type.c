/* sf_type.c - see sf_type.h. Must not decide whether a type may be used somewhere. */
#include "map/sf_type.h"

#include <ctype.h>

#include "map/map.h"

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

static bool is_plain_name(Str name)
{
    if (name.n == 0 || isdigit((unsigned char)name.p[0]))
        return false;
    for (size_t i = 0; i < name.n; i++) {
        unsigned char c = (unsigned char)name.p[i];
        if (c >= 0x80 || (!isalnum(c) && c != '_'))
            return false;
    }
    return !map_is_reserved(name);
}

/* Keys of a structured OBJECT keep the case they are written in, quoted or not (page "Structured
 * data types"), so quotes are only for what could not be read. */
static void add_field_name(Buf *out, Str name)
{
    if (is_plain_name(name)) {
        buf_add_str(out, name);
        return;
    }
    buf_add_char(out, '"');
    for (size_t i = 0; i < name.n; i++) {
        if (name.p[i] == '"')
            buf_add_char(out, '"');
        buf_add_char(out, name.p[i]);
    }
    buf_add_char(out, '"');
}

static Str struct_text(Arena *arena, const Type *type)
{
    Buf out;
    buf_init(&out);
    buf_add_text(&out, "OBJECT(");
    bool known = true;
    for (size_t i = 0; i < type->field_count && known; i++) {
        const TypeField *field = &type->fields[i];
        Str text = map_snowflake_type(arena, field->type);
        known = text.n > 0;
        if (i > 0)
            buf_add_text(&out, ", ");
        add_field_name(&out, field->name);
        buf_add_char(&out, ' ');
        buf_add_str(&out, text);
        if (!field->nullable)
            buf_add_text(&out, " NOT NULL");
    }
    buf_add_char(&out, ')');
    Str text = known ? str_copy(arena, buf_str(&out)) : STR_NONE;
    buf_free(&out);
    return text;
}

static Str element_text(Arena *arena, const Type *type)
{
    Str text = map_snowflake_type(arena, type->element);
    if (text.n == 0 || type->contains_null)
        return text;
    return str_format(arena, "%.*s NOT NULL", STR_ARG(text));
}

static Str array_text(Arena *arena, const Type *type)
{
    Str element = element_text(arena, type);
    return element.n == 0 ? STR_NONE : str_format(arena, "ARRAY(%.*s)", STR_ARG(element));
}

static Str map_text(Arena *arena, const Type *type)
{
    Str key = map_snowflake_type(arena, type->key);
    Str value = element_text(arena, type);
    if (key.n == 0 || value.n == 0)
        return STR_NONE;
    return str_format(arena, "MAP(%.*s, %.*s)", STR_ARG(key), STR_ARG(value));
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
    case TYPE_ARRAY: return array_text(arena, type);
    case TYPE_MAP: return map_text(arena, type);
    case TYPE_STRUCT: return struct_text(arena, type);
    case TYPE_VARIANT: return STR("VARIANT");
    case TYPE_KIND_COUNT: break;
    }
    return STR_NONE;
}
