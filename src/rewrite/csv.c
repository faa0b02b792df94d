/* csv.c - CSV lines: from_csv, to_csv, and the schemas of constant texts.
 *
 * Fields are cut at the delimiter; a warning says that quotes are not read.
 */
#include "lower/lower.h"
#include "map/sf_type.h"
#include "rewrite/bind.h"

static PlanNode *argument(const PlanUnresolvedFunction *call, size_t i)
{
    return call->arguments.items[i];
}

/* What the options of a call say. */
typedef struct CsvOptions {
    Str delimiter;
    Str date_format;      /* empty: the default */
    Str timestamp_format; /* empty: the default */
} CsvOptions;

/* Read a map of constants; false with a diagnostic for any other option. */
static bool read_options(Rewriter *rw, const PlanUnresolvedFunction *call, size_t at,
                         CsvOptions *options)
{
    *options = (CsvOptions){.delimiter = STR(",")};
    if (call->arguments.count <= at)
        return true;
    const PlanTargetCall *map = (const PlanTargetCall *)argument(call, at);
    bool is_map = map->node.kind == PLAN_TARGET_CALL &&
                  str_equal(map->name, STR("OBJECT_CONSTRUCT_KEEP_NULL"));
    for (size_t i = 0; is_map && i + 1 < map->arguments.count; i += 2) {
        Str name, value;
        if (!constant_string(map->arguments.items[i], &name) ||
            !constant_string(map->arguments.items[i + 1], &value)) {
            is_map = false;
        } else if (str_equal_nocase(name, STR("sep")) || str_equal_nocase(name, STR("delimiter"))) {
            options->delimiter = value;
        } else if (str_equal_nocase(name, STR("dateFormat"))) {
            options->date_format = value;
        } else if (str_equal_nocase(name, STR("timestampFormat"))) {
            options->timestamp_format = value;
        } else {
            diag_emit(rw->cx->diags, CNV103, call->node.origin,
                      "%s() with the option %.*s is not converted yet", call->function->name,
                      STR_ARG(name));
            return false;
        }
    }
    if (is_map && options->delimiter.n == 1)
        return true;
    diag_emit(rw->cx->diags, CNV103, call->node.origin,
              "%s() with options that are not constant is not converted yet", call->function->name);
    return false;
}

/* ---- reading --------------------------------------------------------------------------------------- */

static PlanNode *read_instant(Rewriter *rw, PlanNode *text, const Type *type, Str pattern)
{
    Str format;
    if (pattern.n == 0) {
        PlanNode *value = sf_cast(rw, text, map_snowflake_type(rw->cx->arena, type));
        ((PlanTargetCast *)value)->is_try = true;
        return value;
    }
    if (!date_format_for_reading(rw, text->origin, pattern, &format))
        return sf_null(rw);
    const char *reader = type_is(type, TYPE_DATE)        ? "TRY_TO_DATE"
                         : type_is(type, TYPE_TIMESTAMP) ? "TRY_TO_TIMESTAMP_LTZ"
                                                         : "TRY_TO_TIMESTAMP_NTZ";
    return sf_call2(rw, text->origin, reader, text, sf_string(rw, format));
}

/* The text of a field as its type; an empty one is NULL. */
static PlanNode *read_field(Rewriter *rw, PlanNode *field, const Type *type,
                            const CsvOptions *options)
{
    PlanNode *text = sf_call2(rw, field->origin, "NULLIF", field, sf_string(rw, STR("")));
    if (type_is_text(type))
        return text;
    if (type_is_datetime(type))
        return read_instant(rw, text, type,
                            type_is(type, TYPE_DATE) ? options->date_format
                                                     : options->timestamp_format);
    if (!type_is_numeric(type) && !type_is(type, TYPE_BOOLEAN)) {
        diag_emit(rw->cx->diags, CNV103, field->origin, "from_csv() of a %.*s is not converted yet",
                  STR_ARG(type_text(rw->cx->arena, type)));
        return sf_null(rw);
    }
    PlanNode *value = sf_cast(rw, sf_call1(rw, field->origin, "TRIM", text),
                              map_snowflake_type(rw->cx->arena, type));
    ((PlanTargetCast *)value)->is_try = true;
    return value;
}

PlanNode *rewrite_call_from_csv(Rewriter *rw, PlanUnresolvedFunction *call)
{
    const Type *type = call->type_argument;
    Span origin = call->node.origin;
    CsvOptions options;
    if (!type_is(type, TYPE_STRUCT)) {
        diag_emit(rw->cx->diags, CNV103, origin,
                  "from_csv() with a schema that is not constant is not converted yet");
        return sf_null(rw);
    }
    if (!read_options(rw, call, 2, &options))
        return sf_null(rw);
    rewrite_doubt(rw, FDM103, origin,
                  "fields are cut at the delimiter: quotes around a field are not taken off, and a "
                  "number with a fraction is rounded where an integer is wanted");
    Operand line = operand_of(rw, argument(call, 0));
    PlanList fields = {0};
    for (size_t i = 0; i < type->field_count; i++) {
        PlanNode *field = sf_call3(rw, origin, "SPLIT_PART", operand_use(rw, &line),
                                   sf_string(rw, options.delimiter),
                                   sf_integer(rw, (int64_t)i + 1));
        plan_list_add(rw->cx, &fields, read_field(rw, field, type->fields[i].type, &options));
    }
    PlanNode *made = nested_struct(rw, origin, type, &fields);
    if (line.value->nullable)
        made = sf_call3(rw, origin, "IFF",
                        sf_operator1(rw, origin, SF_IS_NULL, operand_use(rw, &line)), sf_null(rw),
                        made);
    return operand_close(rw, &line, made, type);
}

/* ---- writing --------------------------------------------------------------------------------------- */

/* In quotes if it would be cut, with backslashes before quotes inside. */
static PlanNode *quoted_if_needed(Rewriter *rw, PlanNode *text, Str delimiter)
{
    Span origin = text->origin;
    text->type = type_simple(TYPE_STRING);
    Operand operand = operand_of(rw, text);
    PlanNode *has_delimiter = sf_call2(rw, origin, "CONTAINS", operand_use(rw, &operand),
                                       sf_string(rw, delimiter));
    PlanNode *has_quote = sf_call2(rw, origin, "CONTAINS", operand_use(rw, &operand),
                                   sf_string(rw, STR("\"")));
    PlanNode *escaped = sf_call3(rw, origin, "REPLACE", operand_use(rw, &operand),
                                 sf_string(rw, STR("\"")), sf_string(rw, STR("\\\"")));
    PlanNode *parts[] = {sf_string(rw, STR("\"")), escaped, sf_string(rw, STR("\""))};
    PlanNode *form = sf_call3(
        rw, origin, "IFF", sf_operator2(rw, origin, SF_OR, has_delimiter, has_quote),
        sf_operator(rw, origin, SF_CONCAT, 3, parts), operand_use(rw, &operand));
    return operand_close(rw, &operand, form, type_simple(TYPE_STRING));
}

static PlanNode *write_field(Rewriter *rw, PlanNode *value, const CsvOptions *options)
{
    const Type *type = value->type;
    Span origin = value->origin;
    bool is_date = type_is(type, TYPE_DATE);
    Str pattern = is_date ? options->date_format : options->timestamp_format;
    if (type_is_datetime(type) && pattern.n > 0)
        return date_format_print(rw, origin, value, pattern);
    if (type_is_datetime(type) && !is_date)
        return nested_timestamp_text(rw, value);
    PlanNode *text = rewrite_cast_value(rw, origin, value, type_simple(TYPE_STRING), false);
    bool is_safe = type_is_numeric(type) || is_date || type_is(type, TYPE_BOOLEAN);
    return is_safe ? text : quoted_if_needed(rw, text, options->delimiter);
}

/* NULL fields are empty. */
PlanNode *rewrite_call_to_csv(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Span origin = call->node.origin;
    PlanNode *value = argument(call, 0);
    CsvOptions options;
    if (!type_is(value->type, TYPE_STRUCT)) {
        diag_emit(rw->cx->diags, CNV103, origin,
                  "to_csv() of what is not known to be a struct is not converted yet");
        return sf_null(rw);
    }
    if (!read_options(rw, call, 1, &options))
        return sf_null(rw);
    Operand object = operand_of(rw, value);
    PlanList texts = {0};
    for (size_t i = 0; i < value->type->field_count; i++) {
        const TypeField *field = &value->type->fields[i];
        if (!type_is_numeric(field->type))
            rewrite_doubt(rw, FDM103, origin,
                          "texts that are empty or have blanks around them or line breaks are "
                          "written otherwise in CSV");
        plan_list_add(rw->cx, &texts, write_field(rw, operand_part(rw, &object, field), &options));
    }
    PlanNode *array = sf_call(rw, origin, "ARRAY_CONSTRUCT", texts.count, texts.items);
    PlanNode *line = sf_call2(rw, origin, "ARRAY_TO_STRING", array,
                              sf_string(rw, options.delimiter));
    if (value->nullable)
        line = sf_call3(rw, origin, "IFF",
                        sf_operator1(rw, origin, SF_IS_NULL, operand_use(rw, &object)), sf_null(rw),
                        line);
    return operand_close(rw, &object, line, type_simple(TYPE_STRING));
}

/* ---- schemas --------------------------------------------------------------------------------------- */

/* A type as SQL spells it: STRUCT<a: BIGINT>. */
static void add_sql_type(Arena *arena, Buf *out, const Type *type)
{
    if (type_is(type, TYPE_ARRAY)) {
        buf_add_text(out, "ARRAY<");
        add_sql_type(arena, out, type->element);
        buf_add_char(out, '>');
    } else if (type_is(type, TYPE_STRUCT)) {
        buf_add_text(out, "STRUCT<");
        for (size_t i = 0; i < type->field_count; i++) {
            buf_add_format(out, "%s%.*s: ", i > 0 ? ", " : "", STR_ARG(type->fields[i].name));
            add_sql_type(arena, out, type->fields[i].type);
        }
        buf_add_char(out, '>');
    } else {
        buf_add_str(out, str_upper(arena, type_text(arena, type)));
    }
}

/* Spark wants the text to be a constant, so that its schema can be read here. */
PlanNode *rewrite_call_schema_of(Rewriter *rw, PlanUnresolvedFunction *call)
{
    bool is_json = str_equal(call->function_name, STR("schema_of_json"));
    const Type *type = NULL;
    Str text;
    CsvOptions options;
    if (is_json && call->arguments.count > 1) {
        diag_emit(rw->cx->diags, CNV103, call->node.origin,
                  "schema_of_json() with options is not converted yet");
        return sf_null(rw);
    }
    if (!read_options(rw, call, 1, &options))
        return sf_null(rw);
    if (constant_string(argument(call, 0), &text))
        type = is_json ? lower_schema_of_json(rw->cx->arena, text)
                       : lower_schema_of_csv(rw->cx->arena, text, options.delimiter.p[0]);
    if (type == NULL) {
        diag_emit(rw->cx->diags, CNV103, call->node.origin,
                  "%s() of this text is not converted yet", call->function->name);
        return sf_null(rw);
    }
    Buf sql;
    buf_init(&sql);
    add_sql_type(rw->cx->arena, &sql, type);
    PlanNode *result = sf_string(rw, str_copy(rw->cx->arena, buf_str(&sql)));
    buf_free(&sql);
    return result;
}
