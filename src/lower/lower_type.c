/* lower_type.c - data types by name (Spark's page "Data types", and its parser's AstBuilder). */
#include <stdlib.h>

#include "lower/internal.h"

typedef struct TypeWord {
    const char *name;
    TypeKind kind;
} TypeWord;

static const TypeWord type_words[] = {
    {"boolean", TYPE_BOOLEAN},
    {"tinyint", TYPE_BYTE},
    {"byte", TYPE_BYTE},
    {"smallint", TYPE_SHORT},
    {"short", TYPE_SHORT},
    {"int", TYPE_INTEGER},
    {"integer", TYPE_INTEGER},
    {"bigint", TYPE_LONG},
    {"long", TYPE_LONG},
    {"float", TYPE_FLOAT},
    {"real", TYPE_FLOAT},
    {"double", TYPE_DOUBLE},
    {"decimal", TYPE_DECIMAL},
    {"dec", TYPE_DECIMAL},
    {"numeric", TYPE_DECIMAL},
    {"string", TYPE_STRING},
    {"char", TYPE_CHAR},
    {"character", TYPE_CHAR},
    {"varchar", TYPE_VARCHAR},
    {"binary", TYPE_BINARY},
    {"date", TYPE_DATE},
    {"timestamp", TYPE_TIMESTAMP},
    {"timestamp_ltz", TYPE_TIMESTAMP},
    {"timestamp_ntz", TYPE_TIMESTAMP_NTZ},
    {"time", TYPE_TIME},
    {"interval", TYPE_CALENDAR_INTERVAL},
    {"variant", TYPE_VARIANT},
    {"void", TYPE_VOID},
};

enum { TIME_PRECISION_DEFAULT = 6 };

/* The value of a parameter, -1 if it is no small number. */
static int parameter_value(const AstNode *parameter)
{
    if (parameter->kind != AST_NUMBER_LITERAL)
        return -1;
    Str text = ((const AstNumberLiteral *)parameter)->text;
    int value = 0;
    for (size_t i = 0; i < text.n; i++) {
        if (text.p[i] < '0' || text.p[i] > '9' || value > 100000000)
            return -1;
        value = value * 10 + (text.p[i] - '0');
    }
    return value;
}

/* A type that Spark has and Snowflake has not; what Spark itself refuses never gets here. */
static const Type *unconverted_type(ScContext *cx, const AstPrimitiveType *type)
{
    diag_emit(cx->diags, CNV501, type->node.span, "the type %.*s is not converted yet",
              STR_ARG(ast_identifier_text(type->name)));
    return NULL;
}

static const Type *decimal_type(ScContext *cx, const AstPrimitiveType *type)
{
    int precision = 10, scale = 0;
    if (type->parameters.count > 0)
        precision = parameter_value(type->parameters.items[0]);
    if (type->parameters.count > 1)
        scale = parameter_value(type->parameters.items[1]);
    return precision < 1 ? unconverted_type(cx, type) : type_decimal(cx->arena, precision, scale);
}

static const Type *sized_type(ScContext *cx, const AstPrimitiveType *type, TypeKind kind)
{
    int length = parameter_value(type->parameters.items[0]);
    return length < 1 ? unconverted_type(cx, type) : type_sized_string(cx->arena, kind, length);
}

static const Type *time_type(ScContext *cx, const AstPrimitiveType *type)
{
    int precision = TIME_PRECISION_DEFAULT;
    if (type->parameters.count == 1)
        precision = parameter_value(type->parameters.items[0]);
    return type_time(cx->arena, precision);
}

/* TIMESTAMP means what spark.sql.timestampType says. */
static const Type *timestamp_type(ScContext *cx)
{
    Str setting = options_conf(cx->options, STR("spark.sql.timestampType"), STR("TIMESTAMP_LTZ"));
    return type_simple(str_equal_nocase(setting, STR("TIMESTAMP_NTZ")) ? TYPE_TIMESTAMP_NTZ
                                                                       : TYPE_TIMESTAMP);
}

/* Only UTF8_BINARY compares as Snowflake does by default. */
static void refuse_collation(ScContext *cx, const AstPrimitiveType *type)
{
    Str text = str_slice(cx->source->text, type->collation->span.start, type->collation->span.end);
    Str binary = STR("UTF8_BINARY");
    if (!str_equal_nocase(text, binary))
        diag_emit(cx->diags, CNV501, type->collation->span,
                  "the collation %.*s is not converted yet", STR_ARG(text));
}

static const Type *primitive_type(ScContext *cx, const AstPrimitiveType *type)
{
    Str name = ast_identifier_text(type->name);
    const TypeWord *word = NULL;
    for (size_t i = 0; i < sizeof type_words / sizeof type_words[0] && word == NULL; i++)
        if (str_is_nocase(name, type_words[i].name))
            word = &type_words[i];
    if (word == NULL)
        return unconverted_type(cx, type);
    switch (word->kind) {
    case TYPE_DECIMAL: return decimal_type(cx, type);
    case TYPE_CHAR:
    case TYPE_VARCHAR: return sized_type(cx, type, word->kind);
    case TYPE_TIME: return time_type(cx, type);
    default: break;
    }
    if (type->without_time_zone)
        return type_simple(TYPE_TIMESTAMP_NTZ);
    if (type->collation != NULL)
        refuse_collation(cx, type);
    if (str_equal_nocase(name, STR("timestamp")))
        return timestamp_type(cx);
    return type_simple(word->kind);
}

static const Type *struct_type(ScContext *cx, const AstStructType *type)
{
    TypeField *fields = ARENA_ARRAY(cx->arena, type->fields.count, TypeField);
    for (uint32_t i = 0; i < type->fields.count; i++) {
        const AstStructField *field = AST_AS(StructField, STRUCT_FIELD, type->fields.items[i]);
        const Type *field_type = lower_type(cx, field->type);
        if (field_type == NULL)
            return NULL;
        fields[i] = (TypeField){
            .name = ast_identifier_text(field->name),
            .type = field_type,
            .nullable = !field->not_null,
        };
        if (field->comment != NULL)
            fields[i].comment = ((const AstStringLiteral *)field->comment)->value;
    }
    return type_struct(cx->arena, fields, type->fields.count);
}

IntervalField lower_interval_field(AstTimeUnit unit)
{
    switch (unit) {
    case AST_UNIT_YEAR: return INTERVAL_YEAR;
    case AST_UNIT_MONTH: return INTERVAL_MONTH;
    case AST_UNIT_HOUR: return INTERVAL_HOUR;
    case AST_UNIT_MINUTE: return INTERVAL_MINUTE;
    case AST_UNIT_SECOND: return INTERVAL_SECOND;
    default: return INTERVAL_DAY;
    }
}

const Type *lower_type(ScContext *cx, AstNode *type)
{
    switch (type->kind) {
    case AST_PRIMITIVE_TYPE: return primitive_type(cx, (AstPrimitiveType *)type);
    case AST_STRUCT_TYPE: return struct_type(cx, (AstStructType *)type);
    case AST_ARRAY_TYPE: {
        const Type *element = lower_type(cx, ((AstArrayType *)type)->element);
        return element == NULL ? NULL : type_array(cx->arena, element, true);
    }
    case AST_MAP_TYPE: {
        const Type *key = lower_type(cx, ((AstMapType *)type)->key);
        const Type *value = lower_type(cx, ((AstMapType *)type)->value);
        return key == NULL || value == NULL ? NULL : type_map(cx->arena, key, value, true);
    }
    case AST_INTERVAL_TYPE: {
        const AstIntervalType *interval = (AstIntervalType *)type;
        if (interval->from == AST_UNIT_NONE)
            return type_simple(TYPE_CALENDAR_INTERVAL);
        AstTimeUnit to = interval->to == AST_UNIT_NONE ? interval->from : interval->to;
        return type_interval(cx->arena, lower_interval_field(interval->from),
                             lower_interval_field(to));
    }
    default: return NULL;
    }
}
