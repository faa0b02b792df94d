/* arrow.c - the messages of an Arrow IPC stream, one after the other, into a table.
 *
 * Arrow's page "Serialization and interprocess communication": a message is 0xFFFFFFFF, the size of
 * its metadata, the metadata (a Message of format/Message.fbs) and the body, whose size the metadata
 * says. A size of zero, or nothing, ends the stream. Writers before 0.15 left out the 0xFFFFFFFF.
 */
#include "proto/arrow.h"

#include "proto/arrow_parts.h"

enum { WORD = 4 };
enum { MESSAGE_VERSION, MESSAGE_HEADER_TAG, MESSAGE_HEADER, MESSAGE_BODY_LENGTH };
enum { HEADER_SCHEMA = 1, HEADER_DICTIONARY, HEADER_BATCH };
enum { DICTIONARY_ID, DICTIONARY_DATA, DICTIONARY_IS_DELTA };
enum { VERSION_V4 = 3, VERSION_V5 };

/* How many values there may be: as many as the densest data that stands for itself (a bit for each),
 * and some more for columns and rows that take no bytes at all. */
enum { VALUES_PER_BYTE = 8, VALUES_FREE = 100000 };

/* ---- reporting ---------------------------------------------------------------------------------- */

/* " in column 'a'" */
static Str place(const ArrowReader *reader)
{
    if (reader->column.n == 0)
        return STR("");
    return str_format(reader->cx->arena, " in column '%.*s'", STR_ARG(reader->column));
}

bool arrow_malformed(ArrowReader *reader, const char *why)
{
    Str where = place(reader);
    if (!reader->failed)
        diag_emit(reader->cx->diags, CFG101, (Span){0, 0}, "malformed Arrow data%.*s: %s",
                  STR_ARG(where), why);
    reader->failed = true;
    return false;
}

bool arrow_unconverted(ArrowReader *reader, const char *what)
{
    Str where = place(reader);
    if (!reader->failed)
        diag_emit(reader->cx->diags, CNV502, (Span){0, 0}, "Arrow data%.*s is not converted: %s",
                  STR_ARG(where), what);
    reader->failed = true;
    return false;
}

bool arrow_spend(ArrowReader *reader, size_t amount)
{
    if (amount > reader->budget)
        return arrow_malformed(reader, "there are more values than its size can hold");
    reader->budget -= amount;
    return true;
}

/* ---- messages ----------------------------------------------------------------------------------- */

static bool load_dictionary(ArrowReader *reader, FlatTable header, Str body)
{
    Arena *arena = reader->cx->arena;
    ArrowDictionary *dictionary = arrow_find_dictionary(reader,
                                                        flat_int(header, DICTIONARY_ID, 8, 0));
    if (dictionary == NULL)
        return arrow_malformed(reader, "a dictionary belongs to no column");
    ArrowArray array = {0};
    size_t length;
    if (!arrow_load_batch(reader, flat_table(header, DICTIONARY_DATA), body, &dictionary->field, 1,
                          &array, &length))
        return false;
    if (dictionary->values == NULL || !flat_bool(header, DICTIONARY_IS_DELTA))
        dictionary->values = ARENA_NEW(arena, ArrowValues);
    ArrowValues *values = dictionary->values;
    if (length > SIZE_MAX - values->length)
        return arrow_malformed(reader, "a dictionary is too long");
    *VEC_ADD(arena, &values->batches) = array;
    *VEC_ADD(arena, &values->starts) = values->length;
    values->length += length;
    return true;
}

static bool load_rows(ArrowReader *reader, FlatTable header, Str body, ArrowTable *table)
{
    size_t count = reader->root.child_count, length;
    ArrowArray *columns = ARENA_ARRAY(reader->cx->arena, count, ArrowArray);
    if (!arrow_load_batch(reader, header, body, reader->root.children, count, columns, &length))
        return false;
    for (size_t i = 0; i < length; i++) {
        if (!arrow_spend(reader, 1))
            return false;
        PlanRowConstructor *row = PLAN_NEW(reader->cx, RowConstructor, ROW_CONSTRUCTOR,
                                           ((Span){0, 0}));
        row->values.items = ARENA_ARRAY(reader->cx->arena, count, PlanNode *);
        row->values.capacity = count;
        for (size_t j = 0; j < count; j++) {
            reader->column = columns[j].field->name;
            PlanNode *value = arrow_value(reader, &columns[j], i);
            if (value == NULL)
                return false;
            plan_list_add(reader->cx, &row->values, value);
        }
        reader->column = STR("");
        plan_list_add(reader->cx, &table->rows, &row->node);
    }
    return true;
}

static bool take_bytes(ArrowReader *reader, int64_t size, Str *bytes)
{
    if (size < 0 || (uint64_t)size > reader->bytes.n - reader->at)
        return arrow_malformed(reader, "it ends within a message");
    *bytes = str_slice(reader->bytes, reader->at, reader->at + (size_t)size);
    reader->at += (size_t)size;
    return true;
}

/* Read the next message up to its body; an absent one ends the stream. */
static bool next_message(ArrowReader *reader, FlatBuffer *buffer, FlatTable *message, Str *body)
{
    *message = (FlatTable){0};
    if (reader->at == reader->bytes.n)
        return true;
    Str word = STR("");
    if (!take_bytes(reader, WORD, &word))
        return false;
    if (flat_load(word.p, WORD) == UINT32_MAX && !take_bytes(reader, WORD, &word))
        return false;
    int64_t size = flat_load_signed(word.p, WORD);
    if (size == 0)
        return true;
    *buffer = (FlatBuffer){0};
    if (!take_bytes(reader, size, &buffer->bytes))
        return false;
    *message = flat_root(buffer);
    if (!flat_is_present(*message))
        return arrow_malformed(reader, "a message cannot be read");
    int64_t version = flat_int(*message, MESSAGE_VERSION, 2, 0);
    if (version != VERSION_V4 && version != VERSION_V5)
        return arrow_unconverted(reader, "its version of the format");
    return take_bytes(reader, flat_int(*message, MESSAGE_BODY_LENGTH, 8, 0), body);
}

/* Whatever a message says is acted on before its buffer is asked whether all of it lay inside; what
 * did not has read as absent until then. */
static bool read_message(ArrowReader *reader, FlatTable message, Str body, ArrowTable *table)
{
    FlatTable header = flat_table(message, MESSAGE_HEADER);
    int64_t tag = flat_int(message, MESSAGE_HEADER_TAG, 1, 0);
    bool has_schema = table->columns != NULL;
    if (!flat_is_present(header))
        return arrow_malformed(reader, "a message is empty");
    if ((tag == HEADER_SCHEMA) == has_schema)
        return arrow_malformed(reader, "it does not begin with its only schema");
    switch (tag) {
    case HEADER_SCHEMA:
        if (!arrow_read_schema(reader, header))
            return false;
        table->column_count = reader->root.child_count;
        table->columns = ARENA_ARRAY(reader->cx->arena, table->column_count, ArrowColumn);
        for (size_t i = 0; i < table->column_count; i++) {
            const ArrowField *field = &reader->root.children[i];
            table->columns[i] = (ArrowColumn){field->name, field->type, field->nullable};
        }
        return true;
    case HEADER_DICTIONARY: return load_dictionary(reader, header, body);
    case HEADER_BATCH: return load_rows(reader, header, body, table);
    default: return arrow_unconverted(reader, "a message of another kind than a table's");
    }
}

bool arrow_read(ScContext *cx, Str bytes, ArrowTable *table)
{
    ArrowReader reader = {.cx = cx, .bytes = bytes};
    reader.budget = bytes.n > (SIZE_MAX - VALUES_FREE) / VALUES_PER_BYTE
                        ? SIZE_MAX
                        : bytes.n * VALUES_PER_BYTE + VALUES_FREE;
    *table = (ArrowTable){0};
    for (;;) {
        FlatBuffer buffer;
        FlatTable message;
        Str body;
        if (!next_message(&reader, &buffer, &message, &body))
            return false;
        if (!flat_is_present(message))
            break;
        if (!read_message(&reader, message, body, table))
            return false;
        if (buffer.malformed)
            return arrow_malformed(&reader, "a message points outside of itself");
    }
    return table->columns != NULL || arrow_malformed(&reader, "it has no schema");
}
