/* variants.c - JSON texts, VARIANT values, and the names of types.
 *
 * Snowflake's VARIANT of a JSON text keeps neither the order of keys nor the spelling of numbers.
 */
#include "rewrite/bind.h"

#include "map/sf_type.h"

static PlanNode *argument(const PlanUnresolvedFunction *call, size_t i)
{
    return call->arguments.items[i];
}

/* typeof(x): what the analyzer knows. */
PlanNode *rewrite_call_typeof(Rewriter *rw, PlanUnresolvedFunction *call)
{
    const Type *type = argument(call, 0)->type;
    if (type != NULL)
        return sf_string(rw, type_text(rw->cx->arena, type));
    Diagnostic *diagnostic = diag_emit(rw->cx->diags, CNV103, call->node.origin,
                                       "typeof() of what has no known type");
    diag_add_help(rw->cx->diags, diagnostic,
                  "put the CREATE TABLE statements of the tables before this statement");
    return sf_null(rw);
}

/* ---- paths --------------------------------------------------------------------------------------- */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* One step of a Spark path at `at`: .name, ['name'], [0]; false for others ([*], ..). */
static bool read_step(Str path, size_t *at, Str *name, bool *is_index)
{
    size_t i = *at;
    *is_index = false;
    if (path.p[i] == '.') {
        size_t start = ++i;
        while (i < path.n && path.p[i] != '.' && path.p[i] != '[')
            i++;
        *name = str_slice(path, start, i);
        *at = i;
        return name->n > 0 && !str_equal(*name, STR("*"));
    }
    if (path.p[i] != '[' || i + 2 >= path.n)
        return false;
    bool quoted = path.p[i + 1] == '\'' || path.p[i + 1] == '"';
    char end = quoted ? path.p[i + 1] : ']';
    size_t start = i += quoted ? 2 : 1;
    while (i < path.n && path.p[i] != end)
        i++;
    *name = str_slice(path, start, i);
    if (quoted)
        i++;
    if (i >= path.n || path.p[i] != ']' || name->n == 0)
        return false;
    *at = i + 1;
    *is_index = !quoted;
    for (size_t j = 0; !quoted && j < name->n; j++)
        if (!is_digit(name->p[j]))
            return false;
    return true;
}

/* $.a.b[0] as Snowflake spells it: a.b[0]; false if it has no such form. */
static bool translate_path(Arena *arena, Str path, Str *translated)
{
    Buf out;
    buf_init(&out);
    bool valid = path.n > 0 && path.p[0] == '$';
    for (size_t at = 1; valid && at < path.n;) {
        Str name;
        bool is_index;
        valid = read_step(path, &at, &name, &is_index);
        if (!valid)
            break;
        if (is_index) {
            buf_add_format(&out, "[%.*s]", STR_ARG(name));
            continue;
        }
        buf_add_text(&out, "[\"");
        for (size_t i = 0; i < name.n; i++) {
            if (name.p[i] == '"' || name.p[i] == '\\')
                buf_add_char(&out, '\\');
            buf_add_char(&out, name.p[i]);
        }
        buf_add_text(&out, "\"]");
    }
    *translated = str_copy(arena, buf_str(&out));
    buf_free(&out);
    return valid;
}

/* The step $.name alone, whose name can stand behind a colon. */
static bool single_name(Str path, Str *name)
{
    size_t at = 1;
    bool is_index;
    return path.n > 2 && path.p[0] == '$' && read_step(path, &at, name, &is_index) && !is_index &&
           at == path.n;
}

/* The VARIANT at a constant path; NULL with a diagnostic if the path has no form. */
static PlanNode *at_path(Rewriter *rw, const PlanUnresolvedFunction *call, PlanNode *variant,
                         const PlanNode *path_node)
{
    Str path, translated, name;
    if (!constant_string(path_node, &path) || !translate_path(rw->cx->arena, path, &translated)) {
        diag_emit(rw->cx->diags, CNV103, path_node->origin,
                  "%s() with a path that is not constant or has wildcards is not converted yet",
                  call->function->name);
        return NULL;
    }
    if (translated.n == 0)
        return variant;
    if (single_name(path, &name))
        return nested_field(rw, variant, name);
    return sf_call2(rw, call->node.origin, "GET_PATH", variant, sf_string(rw, translated));
}

/* ---- JSON texts ------------------------------------------------------------------------------------ */

static PlanNode *parsed(Rewriter *rw, PlanNode *text)
{
    return sf_call1(rw, text->origin, "TRY_PARSE_JSON", text);
}

static void doubt_text(Rewriter *rw, Span place)
{
    rewrite_doubt(rw, FDM103, place,
                  "a text taken out of JSON has its keys sorted and its numbers in Snowflake's "
                  "spelling");
}

PlanNode *rewrite_call_get_json_object(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *part = at_path(rw, call, parsed(rw, argument(call, 0)), argument(call, 1));
    if (part == NULL)
        return sf_null(rw);
    doubt_text(rw, call->node.origin);
    return sf_cast(rw, part, STR("VARCHAR"));
}

PlanNode *rewrite_call_json_object_keys(Rewriter *rw, PlanUnresolvedFunction *call)
{
    rewrite_doubt(rw, FDM201, call->node.origin,
                  "Snowflake keeps no order of the keys of an object, Spark that of the text");
    return sf_call1(rw, call->node.origin, "OBJECT_KEYS", parsed(rw, argument(call, 0)));
}

/* ---- from_json ------------------------------------------------------------------------------------- */

/* The functions that give a VARIANT's value if it has the type, else NULL, as Spark's parser does with
 * a value of another type. */
static const char *strict_reader(const Type *type)
{
    switch (type->kind) {
    case TYPE_BOOLEAN: return "AS_BOOLEAN";
    case TYPE_BYTE:
    case TYPE_SHORT:
    case TYPE_INTEGER:
    case TYPE_LONG: return "AS_INTEGER";
    case TYPE_FLOAT:
    case TYPE_DOUBLE: return "AS_DOUBLE";
    case TYPE_ARRAY: return "AS_ARRAY";
    case TYPE_MAP: return "AS_OBJECT";
    default: return NULL;
    }
}

static PlanNode *read_json(Rewriter *rw, PlanNode *json, const Type *type);

/* A struct of a parsed text; the fields of what is no object are NULL. */
static PlanNode *read_json_struct(Rewriter *rw, PlanNode *json, const Type *type)
{
    Operand object = operand_of(rw, json);
    PlanList fields = {0};
    for (size_t i = 0; i < type->field_count; i++) {
        PlanNode *field = sf_call2(rw, json->origin, "GET", operand_use(rw, &object),
                                   sf_string(rw, type->fields[i].name));
        plan_list_add(rw->cx, &fields, read_json(rw, field, type->fields[i].type));
    }
    PlanNode *made = nested_struct(rw, json->origin, type, &fields);
    return operand_close(rw, &object, made, type);
}

static PlanNode *refuse_json(Rewriter *rw, Span origin, const Type *type)
{
    diag_emit(rw->cx->diags, CNV103, origin, "from_json() of a %.*s is not converted yet",
              STR_ARG(type_text(rw->cx->arena, type)));
    return sf_null(rw);
}

/* A part of a parsed text as a type. */
static PlanNode *read_json(Rewriter *rw, PlanNode *json, const Type *type)
{
    Span origin = json->origin;
    if (type_is_text(type))
        return sf_cast(rw, json, STR("VARCHAR"));
    if (type_is(type, TYPE_DECIMAL))
        return sf_call3(rw, origin, "AS_DECIMAL", json, sf_integer(rw, type->precision),
                        sf_integer(rw, type->scale));
    if (type_is(type, TYPE_VARIANT))
        return json;
    if (type_is(type, TYPE_DATE)) {
        PlanNode *date = sf_cast(rw, sf_call1(rw, origin, "AS_VARCHAR", json), STR("DATE"));
        ((PlanTargetCast *)date)->is_try = true;
        return date;
    }
    if (type_is(type, TYPE_STRUCT)) {
        Operand object = operand_of(rw, json);
        PlanNode *is_object = sf_call1(rw, origin, "IS_OBJECT", operand_use(rw, &object));
        PlanNode *made = read_json_struct(rw, operand_use(rw, &object), type);
        return operand_close(rw, &object, sf_call3(rw, origin, "IFF", is_object, made, sf_null(rw)),
                             type);
    }
    const char *reader = strict_reader(type);
    if (reader == NULL)
        return refuse_json(rw, origin, type);
    PlanNode *value = sf_call1(rw, origin, reader, json);
    if (type_is(type, TYPE_MAP))
        return type_is_text(type->key) && type_is(type->element, TYPE_VARIANT)
                   ? value
                   : refuse_json(rw, origin, type);
    if (!type_is(type, TYPE_ARRAY))
        return value;
    Variable element = variable_new(rw, type_simple(TYPE_VARIANT));
    return sf_call2(
        rw, origin, "TRANSFORM", value,
        sf_lambda(rw, &element, read_json(rw, variable_use(rw, &element), type->element)));
}

/* from_json(text, schema): a text that is no JSON gives a struct of NULLs, and NULL for arrays. */
PlanNode *rewrite_call_from_json(Rewriter *rw, PlanUnresolvedFunction *call)
{
    const Type *type = call->type_argument;
    if (call->arguments.count > 2 || type == NULL) {
        diag_emit(rw->cx->diags, CNV103, call->node.origin,
                  call->arguments.count > 2
                      ? "from_json() with options is not converted yet"
                      : "from_json() with a schema that is not constant is not converted yet");
        return sf_null(rw);
    }
    PlanNode *text = argument(call, 0);
    if (!type_is(type, TYPE_STRUCT))
        return read_json(rw, parsed(rw, text), type);
    if (!text->nullable)
        return read_json_struct(rw, parsed(rw, text), type);
    Operand source = operand_of(rw, text);
    PlanNode *made = read_json_struct(rw, parsed(rw, operand_use(rw, &source)), type);
    PlanNode *is_null = sf_operator1(rw, text->origin, SF_IS_NULL, operand_use(rw, &source));
    return operand_close(rw, &source, sf_call3(rw, text->origin, "IFF", is_null, sf_null(rw), made),
                         type);
}

/* ---- to_json --------------------------------------------------------------------------------------- */

static PlanNode *json_of(Rewriter *rw, PlanNode *value, const Type *type);

/* Whether Snowflake's own text of a value is Spark's. */
static bool prints_alike(const Type *type)
{
    if (type == NULL)
        return false;
    switch (type->kind) {
    case TYPE_BOOLEAN:
    case TYPE_BYTE:
    case TYPE_SHORT:
    case TYPE_INTEGER:
    case TYPE_LONG:
    case TYPE_STRING:
    case TYPE_CHAR:
    case TYPE_VARCHAR: return true;
    case TYPE_ARRAY: return !type->contains_null && prints_alike(type->element);
    default: return false;
    }
}

/* Texts with commas between them. */
static PlanNode *joined(Rewriter *rw, PlanNode *array, const char *open, const char *close)
{
    Span origin = array->origin;
    PlanNode *inner = sf_call2(rw, origin, "ARRAY_TO_STRING", array, sf_string(rw, STR(",")));
    PlanNode *parts[] = {sf_string(rw, str_from(open)), inner, sf_string(rw, str_from(close))};
    return sf_operator(rw, origin, SF_CONCAT, 3, parts);
}

static Str quoted_key(Arena *arena, Str name)
{
    Buf out;
    buf_init(&out);
    buf_add_char(&out, '"');
    for (size_t i = 0; i < name.n; i++) {
        if (name.p[i] == '"' || name.p[i] == '\\')
            buf_add_char(&out, '\\');
        buf_add_char(&out, name.p[i]);
    }
    buf_add_text(&out, "\":");
    Str key = str_copy(arena, buf_str(&out));
    buf_free(&out);
    return key;
}

/* The fields in their order, without those that are NULL. */
static PlanNode *json_of_struct(Rewriter *rw, PlanNode *value, const Type *type)
{
    Operand object = operand_of(rw, value);
    PlanList parts = {0};
    for (size_t i = 0; i < type->field_count; i++) {
        const TypeField *field = &type->fields[i];
        PlanNode *part = operand_part(rw, &object, field);
        PlanNode *key = sf_string(rw, quoted_key(rw->cx->arena, field->name));
        plan_list_add(
            rw->cx, &parts,
            sf_operator2(rw, value->origin, SF_CONCAT, key, json_of(rw, part, field->type)));
    }
    PlanNode *fields = sf_call(rw, value->origin, "ARRAY_CONSTRUCT_COMPACT", parts.count,
                               parts.items);
    PlanNode *text = joined(rw, fields, "{", "}");
    if (value->nullable)
        text = sf_call3(rw, value->origin, "IFF",
                        sf_operator1(rw, value->origin, SF_IS_NULL, operand_use(rw, &object)),
                        sf_null(rw), text);
    return operand_close(rw, &object, text, type_simple(TYPE_STRING));
}

static PlanNode *json_of_array(Rewriter *rw, PlanNode *value, const Type *type)
{
    Variable element = variable_new(rw, type->element);
    PlanNode *part = variable_use(rw, &element);
    part->nullable = type->contains_null;
    PlanNode *text = json_of(rw, part, type->element);
    if (type->contains_null)
        text = sf_call2(rw, value->origin, "COALESCE", text, sf_string(rw, STR("null")));
    PlanNode *texts = sf_call2(rw, value->origin, "TRANSFORM", value,
                               sf_lambda(rw, &element, text));
    return joined(rw, texts, "[", "]");
}

/* The entries, NULL values among them. */
static PlanNode *json_of_map(Rewriter *rw, PlanNode *value, const Type *type)
{
    Span origin = value->origin;
    rewrite_doubt(rw, FDM201, origin,
                  "Snowflake keeps no order of the keys of a map, Spark that of insertion");
    Operand map = operand_of(rw, value);
    Variable key = variable_key(rw);
    PlanNode *entry = nested_get(rw, operand_use(rw, &map), variable_use(rw, &key), type->element);
    entry->nullable = type->contains_null;
    PlanNode *text = json_of(rw, entry, type->element);
    if (type->contains_null)
        text = sf_call2(rw, origin, "COALESCE", text, sf_string(rw, STR("null")));
    PlanNode *parts[] = {
        sf_call1(rw, origin, "TO_JSON", nested_as_variant(rw, variable_use(rw, &key))),
        sf_string(rw, STR(":")), text};
    PlanNode *keys = sf_call1(rw, origin, "OBJECT_KEYS", operand_use(rw, &map));
    PlanNode *texts = sf_call2(rw, origin, "TRANSFORM", keys,
                               sf_lambda(rw, &key, sf_operator(rw, origin, SF_CONCAT, 3, parts)));
    return operand_close(rw, &map, joined(rw, texts, "{", "}"), type_simple(TYPE_STRING));
}

PlanNode *nested_timestamp_text(Rewriter *rw, PlanNode *value)
{
    Span origin = value->origin;
    bool has_zone = type_is(value->type, TYPE_TIMESTAMP);
    Str format = has_zone ? STR("YYYY-MM-DD\"T\"HH24:MI:SS.FF3TZH:TZM")
                          : STR("YYYY-MM-DD\"T\"HH24:MI:SS.FF3");
    PlanNode *text = sf_call2(rw, origin, "TO_CHAR", value, sf_string(rw, format));
    return has_zone ? sf_call3(rw, origin, "REPLACE", text, sf_string(rw, STR("+00:00")),
                               sf_string(rw, STR("Z")))
                    : text;
}

static PlanNode *quoted(Rewriter *rw, PlanNode *text)
{
    PlanNode *parts[] = {sf_string(rw, STR("\"")), text, sf_string(rw, STR("\""))};
    return sf_operator(rw, text->origin, SF_CONCAT, 3, parts);
}

/* The JSON text of a value as Spark writes it; NULL for NULL. */
static PlanNode *json_of(Rewriter *rw, PlanNode *value, const Type *type)
{
    Span origin = value->origin;
    if (prints_alike(type))
        return sf_call1(rw, origin, "TO_JSON", nested_as_variant(rw, value));
    if (type_is(type, TYPE_STRUCT))
        return json_of_struct(rw, value, type);
    if (type_is(type, TYPE_ARRAY))
        return json_of_array(rw, value, type);
    if (type_is(type, TYPE_DECIMAL))
        return sf_cast(rw, value, STR("VARCHAR"));
    if (type_is(type, TYPE_MAP)) {
        if (type_is_text(type->key) || type_is_integral(type->key))
            return json_of_map(rw, value, type);
        diag_emit(rw->cx->diags, CNV103, origin, "to_json() of a %.*s is not converted yet",
                  STR_ARG(type_text(rw->cx->arena, type)));
        return sf_null(rw);
    }
    if (type_is(type, TYPE_DATE))
        return quoted(rw, rewrite_cast_value(rw, origin, value, type_simple(TYPE_STRING), false));
    if (type_is_datetime(type))
        return quoted(rw, nested_timestamp_text(rw, value));
    doubt_text(rw, origin);
    return sf_call1(rw, origin, "TO_JSON", nested_as_variant(rw, value));
}

PlanNode *rewrite_call_to_json(Rewriter *rw, PlanUnresolvedFunction *call)
{
    if (call->arguments.count > 1) {
        diag_emit(rw->cx->diags, CNV103, call->node.origin,
                  "to_json() with options is not converted yet");
        return sf_null(rw);
    }
    return json_of(rw, argument(call, 0), argument(call, 0)->type);
}

/* ---- VARIANT --------------------------------------------------------------------------------------- */

/* variant_get(v, path [, type]), try_variant_get */
PlanNode *rewrite_call_variant_get(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *part = at_path(rw, call, argument(call, 0), argument(call, 1));
    const Type *type = call->node.type;
    if (part == NULL)
        return sf_null(rw);
    if (type == NULL) {
        diag_emit(rw->cx->diags, CNV103, call->node.origin,
                  "%s() with a type that is not constant is not converted yet",
                  call->function->name);
        return sf_null(rw);
    }
    if (type_is(type, TYPE_VARIANT))
        return part;
    if (type_is_integral(type))
        rewrite_doubt(rw, FDM103, call->node.origin,
                      "a number with a fraction is cut by Spark and rounded by Snowflake");
    bool is_try = str_equal(call->function_name, STR("try_variant_get"));
    if (!is_try || type_is_text(type))
        return nested_read(rw, part, type);
    if (strict_reader(type) != NULL &&
        (type_is(type, TYPE_ARRAY) || type_is(type, TYPE_STRUCT) || type_is(type, TYPE_MAP)))
        return read_json(rw, part, type);
    PlanNode *value = sf_cast(rw, sf_cast(rw, part, STR("VARCHAR")),
                              map_snowflake_type(rw->cx->arena, type));
    ((PlanTargetCast *)value)->is_try = true;
    return value;
}
