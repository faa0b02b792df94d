/* arrow_schema.c - the Schema message of an Arrow stream: its fields and Spark's types for them.
 *
 * The numbers of tables, fields and enums are those of Arrow's format/Schema.fbs. What Spark reads a
 * type as is what its ArrowUtils.fromArrowType says; types that it has no counterpart of are read as
 * the nearest one that holds all their values, or refused.
 */
#include "proto/arrow_parts.h"
#include "util/utf8.h"

enum {
    NESTING_MAX = 64,
    FIELD_SIZE_MIN = 16, /* less than any field takes in its message */
    PAIR_SIZE_MIN = 8,   /* and less than any pair of metadata takes */
    MILLIS_PER_SECOND = 1000,
    NANOS_PER_SECOND = 1000000000,
};

/* The union Type. */
typedef enum TypeTag {
    TAG_NULL = 1,
    TAG_INT,
    TAG_FLOATING_POINT,
    TAG_BINARY,
    TAG_UTF8,
    TAG_BOOL,
    TAG_DECIMAL,
    TAG_DATE,
    TAG_TIME,
    TAG_TIMESTAMP,
    TAG_INTERVAL,
    TAG_LIST,
    TAG_STRUCT,
    TAG_UNION,
    TAG_FIXED_SIZE_BINARY,
    TAG_FIXED_SIZE_LIST,
    TAG_MAP,
    TAG_DURATION,
    TAG_LARGE_BINARY,
    TAG_LARGE_UTF8,
    TAG_LARGE_LIST,
    TAG_RUN_END_ENCODED,
    TAG_BINARY_VIEW,
    TAG_UTF8_VIEW,
    TAG_LIST_VIEW,
    TAG_LARGE_LIST_VIEW,
} TypeTag;

static const char *const tag_names[] = {
    [TAG_UNION] = "union",
    [TAG_RUN_END_ENCODED] = "run-end encoded",
    [TAG_LIST_VIEW] = "list view",
    [TAG_LARGE_LIST_VIEW] = "large list view",
};

/* The fields of the tables Schema, Field, DictionaryEncoding and KeyValue. */
enum { SCHEMA_ENDIANNESS, SCHEMA_FIELDS };
enum {
    FIELD_NAME,
    FIELD_NULLABLE,
    FIELD_TYPE_TAG,
    FIELD_TYPE,
    FIELD_DICTIONARY,
    FIELD_CHILDREN,
    FIELD_METADATA,
};
enum { ENCODING_ID, ENCODING_INDEX_TYPE };
enum { KEY_VALUE_KEY, KEY_VALUE_VALUE };
enum { INT_WIDTH, INT_SIGNED };

/* What a schema may still take: tables can be shared, so that a few bytes could describe a tree of
 * any size. */
typedef struct SchemaWalk {
    ArrowReader *reader;
    size_t left;
} SchemaWalk;

static bool take(SchemaWalk *walk, size_t size)
{
    if (size > walk->left)
        return arrow_malformed(walk->reader, "parts of the schema are used more than once");
    walk->left -= size;
    return true;
}

/* ---- types ----------------------------------------------------------------------------------- */

static void set_fixed(ArrowField *field, ArrowForm form, size_t width, const Type *type)
{
    field->layout = ARROW_FIXED;
    field->form = form;
    field->width = width;
    field->type = type;
}

static void set_bytes(ArrowField *field, ArrowForm form, ArrowLayout layout, size_t offset_width)
{
    field->layout = layout;
    field->form = form;
    field->width = offset_width;
    field->type = type_simple(form == ARROW_FORM_STRING ? TYPE_STRING : TYPE_BINARY);
}

/* The bytes of an integer, 0 if there is no such one. */
static size_t int_size(FlatTable type)
{
    int64_t bits = flat_int(type, INT_WIDTH, 4, 0);
    return bits == 8 || bits == 16 || bits == 32 || bits == 64 ? (size_t)bits / 8 : 0;
}

static bool set_integer(ArrowReader *reader, FlatTable type, ArrowField *field)
{
    static const TypeKind kinds[] = {
        [1] = TYPE_BYTE, [2] = TYPE_SHORT, [4] = TYPE_INTEGER, [8] = TYPE_LONG};
    size_t size = int_size(type);
    if (size == 0)
        return arrow_malformed(reader, "an integer has no such number of bits");
    if (flat_bool(type, INT_SIGNED))
        set_fixed(field, ARROW_FORM_SIGNED, size, type_simple(kinds[size]));
    else if (size < 8)
        set_fixed(field, ARROW_FORM_UNSIGNED, size, type_simple(kinds[2 * size]));
    else
        set_fixed(field, ARROW_FORM_UNSIGNED, size, type_decimal(reader->cx->arena, 20, 0));
    return true;
}

static bool set_floating(ArrowReader *reader, FlatTable type, ArrowField *field)
{
    int64_t precision = flat_int(type, 0, 2, 0);
    if (precision < 0 || precision > 2)
        return arrow_malformed(reader, "a floating-point number has no such precision");
    set_fixed(field, ARROW_FORM_FLOATING, (size_t)2 << precision,
              type_simple(precision == 2 ? TYPE_DOUBLE : TYPE_FLOAT));
    return true;
}

static bool set_decimal(ArrowReader *reader, FlatTable type, ArrowField *field)
{
    int64_t precision = flat_int(type, 0, 4, 0), scale = flat_int(type, 1, 4, 0);
    int64_t bits = flat_int(type, 2, 4, 128);
    if (bits != 32 && bits != 64 && bits != 128 && bits != 256)
        return arrow_malformed(reader, "a decimal has no such number of bits");
    if (precision < 1)
        return arrow_malformed(reader, "a decimal without digits");
    if (bits == 256 || precision > DECIMAL_PRECISION_MAX)
        return arrow_unconverted(reader, "a decimal of more than 38 digits");
    if (scale < 0 || scale > precision)
        return arrow_unconverted(reader, "a decimal with a scale that Spark does not have");
    set_fixed(field, ARROW_FORM_DECIMAL, (size_t)bits / 8,
              type_decimal(reader->cx->arena, (int)precision, (int)scale));
    return true;
}

/* The enum TimeUnit, as units per second; 0 if there is no such one. */
static int64_t units_of(FlatTable type, int64_t otherwise)
{
    static const int64_t units[] = {1, MILLIS_PER_SECOND, MICROS_PER_SECOND, NANOS_PER_SECOND};
    int64_t unit = flat_int(type, 0, 2, otherwise);
    return unit >= 0 && unit < (int64_t)(sizeof units / sizeof *units) ? units[unit] : 0;
}

static bool set_time_unit(ArrowReader *reader, FlatTable type, int64_t otherwise, ArrowField *field)
{
    field->units_per_second = units_of(type, otherwise);
    return field->units_per_second != 0 || arrow_malformed(reader, "there is no such unit of time");
}

static bool set_date(ArrowReader *reader, FlatTable type, ArrowField *field)
{
    int64_t unit = flat_int(type, 0, 2, 1);
    if (unit != 0 && unit != 1)
        return arrow_malformed(reader, "there is no such unit of dates");
    set_fixed(field, ARROW_FORM_DATE, unit == 0 ? 4 : 8, type_simple(TYPE_DATE));
    field->units_per_second = unit == 0 ? 0 : MILLIS_PER_SECOND;
    return true;
}

static bool set_time(ArrowReader *reader, FlatTable type, ArrowField *field)
{
    int64_t bits = flat_int(type, 1, 4, 32);
    if (bits != 32 && bits != 64)
        return arrow_malformed(reader, "a time has no such number of bits");
    set_fixed(field, ARROW_FORM_TIME, (size_t)bits / 8, type_simple(TYPE_TIME));
    return set_time_unit(reader, type, 1, field);
}

/* With a zone, whichever, the value is an instant. */
static bool set_timestamp(ArrowReader *reader, FlatTable type, ArrowField *field)
{
    bool has_zone = flat_string(type, 1).n > 0;
    set_fixed(field, ARROW_FORM_TIMESTAMP, 8,
              type_simple(has_zone ? TYPE_TIMESTAMP : TYPE_TIMESTAMP_NTZ));
    return set_time_unit(reader, type, 0, field);
}

static bool set_duration(ArrowReader *reader, FlatTable type, ArrowField *field)
{
    set_fixed(field, ARROW_FORM_DURATION, 8, type_simple(TYPE_DAY_TIME_INTERVAL));
    return set_time_unit(reader, type, 1, field);
}

static bool set_interval(ArrowReader *reader, FlatTable type, ArrowField *field)
{
    switch (flat_int(type, 0, 2, 0)) {
    case 0:
        set_fixed(field, ARROW_FORM_MONTHS, 4, type_simple(TYPE_YEAR_MONTH_INTERVAL));
        return true;
    case 1:
        set_fixed(field, ARROW_FORM_DAY_TIME, 8, type_simple(TYPE_DAY_TIME_INTERVAL));
        return true;
    case 2:
        set_fixed(field, ARROW_FORM_MONTH_DAY_NANO, 16, type_simple(TYPE_CALENDAR_INTERVAL));
        return true;
    default: return arrow_malformed(reader, "there is no such unit of intervals");
    }
}

/* A number of bytes or items that every value has. */
static bool read_size(ArrowReader *reader, FlatTable type, size_t *size)
{
    int64_t value = flat_int(type, 0, 4, 0);
    *size = value < 0 ? 0 : (size_t)value;
    return value >= 0 || arrow_malformed(reader, "a fixed size is negative");
}

static bool set_list(ArrowReader *reader, ArrowField *field, ArrowLayout layout)
{
    if (field->child_count != 1)
        return arrow_malformed(reader, "a list has not just one child");
    field->layout = layout;
    field->form = ARROW_FORM_ARRAY;
    field->type = type_array(reader->cx->arena, field->children[0].type,
                             field->children[0].nullable);
    return true;
}

static bool set_map(ArrowReader *reader, ArrowField *field)
{
    const ArrowField *entries = field->children;
    if (field->child_count != 1 || entries->form != ARROW_FORM_STRUCT || entries->child_count != 2)
        return arrow_malformed(reader, "a map has not just one child of keys and values");
    field->layout = ARROW_LIST;
    field->form = ARROW_FORM_MAP;
    field->width = 4;
    field->type = type_map(reader->cx->arena, entries->children[0].type, entries->children[1].type,
                           entries->children[1].nullable);
    return true;
}

static bool set_struct(ArrowReader *reader, ArrowField *field)
{
    TypeField *fields = ARENA_ARRAY(reader->cx->arena, field->child_count, TypeField);
    for (size_t i = 0; i < field->child_count; i++)
        fields[i] = (TypeField){.name = field->children[i].name,
                                .type = field->children[i].type,
                                .nullable = field->children[i].nullable};
    field->layout = ARROW_STRUCT;
    field->form = ARROW_FORM_STRUCT;
    field->type = type_struct(reader->cx->arena, fields, field->child_count);
    return true;
}

/* Fill in layout, form and type from the union; the children are known. */
static bool set_type(ArrowReader *reader, int64_t tag, FlatTable type, ArrowField *field)
{
    switch (tag) {
    case TAG_NULL: field->type = type_simple(TYPE_VOID); return true;
    case TAG_INT: return set_integer(reader, type, field);
    case TAG_FLOATING_POINT: return set_floating(reader, type, field);
    case TAG_BINARY: set_bytes(field, ARROW_FORM_BINARY, ARROW_BYTES, 4); return true;
    case TAG_UTF8: set_bytes(field, ARROW_FORM_STRING, ARROW_BYTES, 4); return true;
    case TAG_BOOL:
        set_fixed(field, ARROW_FORM_BOOLEAN, 0, type_simple(TYPE_BOOLEAN));
        field->layout = ARROW_BITS;
        return true;
    case TAG_DECIMAL: return set_decimal(reader, type, field);
    case TAG_DATE: return set_date(reader, type, field);
    case TAG_TIME: return set_time(reader, type, field);
    case TAG_TIMESTAMP: return set_timestamp(reader, type, field);
    case TAG_INTERVAL: return set_interval(reader, type, field);
    case TAG_LIST: field->width = 4; return set_list(reader, field, ARROW_LIST);
    case TAG_STRUCT: return set_struct(reader, field);
    case TAG_FIXED_SIZE_BINARY:
        set_bytes(field, ARROW_FORM_BINARY, ARROW_FIXED, 0);
        return read_size(reader, type, &field->width);
    case TAG_FIXED_SIZE_LIST:
        return set_list(reader, field, ARROW_FIXED_LIST) && read_size(reader, type, &field->width);
    case TAG_MAP: return set_map(reader, field);
    case TAG_DURATION: return set_duration(reader, type, field);
    case TAG_LARGE_BINARY: set_bytes(field, ARROW_FORM_BINARY, ARROW_BYTES, 8); return true;
    case TAG_LARGE_UTF8: set_bytes(field, ARROW_FORM_STRING, ARROW_BYTES, 8); return true;
    case TAG_LARGE_LIST: field->width = 8; return set_list(reader, field, ARROW_LIST);
    case TAG_BINARY_VIEW: set_bytes(field, ARROW_FORM_BINARY, ARROW_VIEWS, 0); return true;
    case TAG_UTF8_VIEW: set_bytes(field, ARROW_FORM_STRING, ARROW_VIEWS, 0); return true;
    case TAG_UNION:
    case TAG_RUN_END_ENCODED:
    case TAG_LIST_VIEW:
    case TAG_LARGE_LIST_VIEW:
        return arrow_unconverted(reader,
                                 str_format(reader->cx->arena, "the type %s", tag_names[tag]).p);
    default: return arrow_malformed(reader, "there is no such type");
    }
}

/* ---- metadata -------------------------------------------------------------------------------- */

/* What is more than its storage: Arrow's extension types, and the types that Spark's ArrowUtils marks
 * in the metadata of a child of a struct. */
static bool check_extension(SchemaWalk *walk, FlatTable field)
{
    static const Str marks[] = {{"variant", 7}, {"geometry", 8}, {"geography", 9}};
    ArrowReader *reader = walk->reader;
    FlatVector pairs = flat_vector(field, FIELD_METADATA, 4);
    for (size_t i = 0; i < pairs.count; i++) {
        if (!take(walk, PAIR_SIZE_MIN))
            return false;
        FlatTable pair = flat_table_at(pairs, i);
        Str key = flat_string(pair, KEY_VALUE_KEY), value = flat_string(pair, KEY_VALUE_VALUE);
        if (str_equal(key, STR("ARROW:extension:name"))) {
            Str name = utf8_find_invalid(value) < value.n ? STR("?") : value;
            return arrow_unconverted(
                reader,
                str_format(reader->cx->arena, "the extension type '%.*s'", STR_ARG(name)).p);
        }
        for (size_t j = 0; j < sizeof marks / sizeof *marks; j++)
            if (str_equal(key, marks[j]) && str_equal(value, STR("true")))
                return arrow_unconverted(
                    reader, str_format(reader->cx->arena, "the type %s", marks[j].p).p);
    }
    return true;
}

/* ---- fields ---------------------------------------------------------------------------------- */

static Str dictionary_key(const int64_t *id)
{
    return (Str){(const char *)id, sizeof *id};
}

ArrowDictionary *arrow_find_dictionary(const ArrowReader *reader, int64_t id)
{
    return map_get(&reader->dictionaries, dictionary_key(&id));
}

/* Make indices into a dictionary of a field that has been read as what its values are. */
static bool encode_field(ArrowReader *reader, FlatTable encoding, ArrowField *field)
{
    FlatTable index_type = flat_table(encoding, ENCODING_INDEX_TYPE);
    size_t width = flat_is_present(index_type) ? int_size(index_type) : 4;
    int64_t id = flat_int(encoding, ENCODING_ID, 8, 0);
    ArrowDictionary *dictionary = arrow_find_dictionary(reader, id);
    if (width == 0)
        return arrow_malformed(reader, "an index has no such number of bits");
    if (dictionary == NULL) {
        dictionary = ARENA_NEW(reader->cx->arena, ArrowDictionary);
        dictionary->id = id;
        dictionary->field = *field;
        map_put(&reader->dictionaries, dictionary_key(&dictionary->id), dictionary);
    } else if (!type_equal(dictionary->field.type, field->type)) {
        return arrow_malformed(reader, "a dictionary has values of two types");
    }
    field->layout = ARROW_INDICES;
    field->form = ARROW_FORM_DICTIONARY;
    field->width = width;
    field->unsigned_indices = flat_is_present(index_type) && !flat_bool(index_type, INT_SIGNED);
    field->dictionary = dictionary;
    return true;
}

static bool read_fields(SchemaWalk *walk, FlatVector tables, unsigned depth, ArrowField *parent);

static bool read_field(SchemaWalk *walk, FlatTable table, unsigned depth, ArrowField *field)
{
    ArrowReader *reader = walk->reader;
    if (!flat_is_present(table))
        return arrow_malformed(reader, "a field is missing");
    field->name = flat_string(table, FIELD_NAME);
    if (field->name.p == NULL)
        field->name = STR("");
    if (!take(walk, FIELD_SIZE_MIN + field->name.n))
        return false;
    if (utf8_find_invalid(field->name) < field->name.n)
        return arrow_malformed(reader, "a name is not valid UTF-8");
    if (depth == 1)
        reader->column = field->name;
    if (depth > NESTING_MAX)
        return arrow_malformed(reader, "types are nested deeper than 64 levels");
    field->nullable = flat_bool(table, FIELD_NULLABLE);
    FlatTable encoding = flat_table(table, FIELD_DICTIONARY);
    return check_extension(walk, table) &&
           read_fields(walk, flat_vector(table, FIELD_CHILDREN, 4), depth + 1, field) &&
           set_type(reader, flat_int(table, FIELD_TYPE_TAG, 1, 0), flat_table(table, FIELD_TYPE),
                    field) &&
           (!flat_is_present(encoding) || encode_field(reader, encoding, field));
}

static bool read_fields(SchemaWalk *walk, FlatVector tables, unsigned depth, ArrowField *parent)
{
    /* So that the array is no larger than the schema allows. */
    if (tables.count > walk->left / FIELD_SIZE_MIN)
        return take(walk, walk->left + 1);
    parent->child_count = tables.count;
    parent->children = ARENA_ARRAY(walk->reader->cx->arena, tables.count, ArrowField);
    for (size_t i = 0; i < tables.count; i++)
        if (!read_field(walk, flat_table_at(tables, i), depth, &parent->children[i]))
            return false;
    return true;
}

bool arrow_read_schema(ArrowReader *reader, FlatTable schema)
{
    SchemaWalk walk = {reader, schema.buffer->bytes.n};
    map_init(&reader->dictionaries, reader->cx->arena, false);
    if (flat_int(schema, SCHEMA_ENDIANNESS, 2, 0) != 0)
        return arrow_unconverted(reader, "numbers in big-endian order");
    bool read = read_fields(&walk, flat_vector(schema, SCHEMA_FIELDS, 4), 1, &reader->root);
    reader->column = STR("");
    return read;
}
