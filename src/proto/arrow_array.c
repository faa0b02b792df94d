/* arrow_array.c - record batches to arrays. All that a batch says of lengths and offsets is checked
 * here, so that reading a slot needs no further check but that of its own value.
 *
 * The numbers of tables and fields are those of Arrow's format/Message.fbs.
 */
#include "proto/arrow_parts.h"

enum { BATCH_LENGTH, BATCH_NODES, BATCH_BUFFERS, BATCH_COMPRESSION, BATCH_VIEW_COUNTS };
enum { COMPRESSION_CODEC };
enum { PAIR_SIZE = 16, COUNT_SIZE = 8, VIEW_SIZE = 16 };

typedef struct BatchCursor {
    ArrowReader *reader;
    FlatVector nodes;   /* length and number of NULLs of each array, a parent before its children */
    FlatVector buffers; /* offset and length in the body */
    FlatVector view_counts;
    size_t node;
    size_t buffer;
    size_t view_count;
    Str body;
    size_t body_left; /* buffers do not overlap */
} BatchCursor;

/* ---- parts of a batch ------------------------------------------------------------------------ */

static bool take_pair(ArrowReader *reader, FlatVector pairs, size_t *next, size_t *first,
                      size_t *second)
{
    if (*next >= pairs.count)
        return arrow_malformed(reader, "a batch has fewer parts than its schema");
    const char *pair = flat_item_at(pairs, (*next)++);
    uint64_t one = flat_load(pair, COUNT_SIZE), two = flat_load(pair + COUNT_SIZE, COUNT_SIZE);
    if (one > INT64_MAX || two > INT64_MAX)
        return arrow_malformed(reader, "a length is negative");
    *first = (size_t)one;
    *second = (size_t)two;
    return true;
}

static bool take_buffer(BatchCursor *cursor, Str *bytes)
{
    size_t offset, length;
    if (!take_pair(cursor->reader, cursor->buffers, &cursor->buffer, &offset, &length))
        return false;
    if (length == 0) {
        *bytes = STR("");
        return true;
    }
    if (offset > cursor->body.n || length > cursor->body.n - offset)
        return arrow_malformed(cursor->reader, "a buffer lies outside of its message");
    if (length > cursor->body_left)
        return arrow_malformed(cursor->reader, "buffers overlap");
    cursor->body_left -= length;
    *bytes = (Str){cursor->body.p + offset, length};
    return true;
}

/* A buffer of `count` items of `size` bytes. */
static bool take_items(BatchCursor *cursor, size_t count, size_t size, Str *bytes)
{
    if (!take_buffer(cursor, bytes))
        return false;
    return size == 0 || count <= bytes->n / size ||
           arrow_malformed(cursor->reader, "a buffer is too short");
}

static bool take_bits(BatchCursor *cursor, size_t count, Str *bytes)
{
    return take_items(cursor, count / 8 + (count % 8 != 0), 1, bytes);
}

static bool is_set(const char *bits, size_t i)
{
    return ((unsigned char)bits[i / 8] >> (i % 8) & 1) != 0;
}

static size_t count_unset(const char *bits, size_t length)
{
    size_t unset = 0;
    for (size_t i = 0; i < length; i++)
        unset += !is_set(bits, i);
    return unset;
}

static bool take_validity(BatchCursor *cursor, size_t nulls, ArrowArray *array)
{
    Str bits;
    if (nulls == 0) /* the buffer may be empty */
        return take_buffer(cursor, &bits);
    if (!take_bits(cursor, array->length, &bits))
        return false;
    array->validity = bits.p;
    return count_unset(bits.p, array->length) == nulls ||
           arrow_malformed(cursor->reader, "the number of NULLs is wrong");
}

/* Offsets rise from slot to slot; the end of the last slot is given. */
static bool take_offsets(BatchCursor *cursor, ArrowArray *array, size_t *end)
{
    size_t width = array->field->width;
    *end = 0;
    /* Without slots there may be no offset at all. */
    size_t count = array->length == 0 ? 0 : array->length + 1;
    if (!take_items(cursor, count, width, &array->offsets))
        return false;
    for (size_t i = 0; i < count; i++) {
        uint64_t offset = flat_load(array->offsets.p + i * width, width);
        if (offset > INT64_MAX || (i > 0 && offset < *end))
            return arrow_malformed(cursor->reader, "offsets do not rise");
        *end = (size_t)offset;
    }
    return true;
}

/* ---- arrays ---------------------------------------------------------------------------------- */

static bool load_array(BatchCursor *cursor, const ArrowField *field, ArrowArray *array);

static bool load_children(BatchCursor *cursor, ArrowArray *array, size_t length)
{
    const ArrowField *field = array->field;
    array->children = ARENA_ARRAY(cursor->reader->cx->arena, field->child_count, ArrowArray);
    for (size_t i = 0; i < field->child_count; i++) {
        if (!load_array(cursor, &field->children[i], &array->children[i]))
            return false;
        if (array->children[i].length < length)
            return arrow_malformed(cursor->reader, "a child has fewer values than its parent");
    }
    return true;
}

static bool load_bytes(BatchCursor *cursor, ArrowArray *array)
{
    size_t end;
    return take_offsets(cursor, array, &end) && take_items(cursor, end, 1, &array->data);
}

static bool load_list(BatchCursor *cursor, ArrowArray *array)
{
    size_t end;
    return take_offsets(cursor, array, &end) && load_children(cursor, array, end);
}

static bool load_fixed_list(BatchCursor *cursor, ArrowArray *array)
{
    size_t width = array->field->width;
    if (width > 0 && array->length > SIZE_MAX / width)
        return arrow_malformed(cursor->reader, "a batch is too long");
    return load_children(cursor, array, array->length * width);
}

static bool load_views(BatchCursor *cursor, ArrowArray *array)
{
    if (!take_items(cursor, array->length, VIEW_SIZE, &array->values))
        return false;
    if (cursor->view_count >= cursor->view_counts.count)
        return arrow_malformed(cursor->reader, "a batch has fewer parts than its schema");
    uint64_t count = flat_load(flat_item_at(cursor->view_counts, cursor->view_count++), COUNT_SIZE);
    if (count > cursor->buffers.count - cursor->buffer)
        return arrow_malformed(cursor->reader, "a batch has fewer parts than its schema");
    array->view_data_count = (size_t)count;
    array->view_data = ARENA_ARRAY(cursor->reader->cx->arena, array->view_data_count, Str);
    for (size_t i = 0; i < array->view_data_count; i++)
        if (!take_buffer(cursor, &array->view_data[i]))
            return false;
    return true;
}

bool arrow_slot_is_null(const ArrowArray *array, size_t slot)
{
    return array->field->layout == ARROW_NOTHING ||
           (array->validity != NULL && !is_set(array->validity, slot));
}

bool arrow_bit_is_set(const ArrowArray *array, size_t slot)
{
    return is_set(array->values.p, slot);
}

size_t arrow_index_at(const ArrowArray *array, size_t slot)
{
    size_t width = array->field->width;
    const char *bytes = array->values.p + slot * width;
    /* A negative index becomes one that no dictionary has. */
    return (size_t)(array->field->unsigned_indices ? flat_load(bytes, width)
                                                   : (uint64_t)flat_load_signed(bytes, width));
}

static bool load_indices(BatchCursor *cursor, ArrowArray *array)
{
    array->dictionary = array->field->dictionary->values;
    if (!take_items(cursor, array->length, array->field->width, &array->values))
        return false;
    size_t count = array->dictionary == NULL ? 0 : array->dictionary->length;
    for (size_t i = 0; i < array->length; i++)
        if (!arrow_slot_is_null(array, i) && arrow_index_at(array, i) >= count)
            return arrow_malformed(cursor->reader, "a value is in no dictionary");
    return true;
}

static bool load_array(BatchCursor *cursor, const ArrowField *field, ArrowArray *array)
{
    size_t nulls;
    array->field = field;
    if (!take_pair(cursor->reader, cursor->nodes, &cursor->node, &array->length, &nulls))
        return false;
    if (nulls > array->length)
        return arrow_malformed(cursor->reader, "the number of NULLs is wrong");
    if (field->layout == ARROW_NOTHING)
        return true;
    if (!take_validity(cursor, nulls, array))
        return false;
    switch (field->layout) {
    case ARROW_NOTHING: break;
    case ARROW_BITS: return take_bits(cursor, array->length, &array->values);
    case ARROW_FIXED: return take_items(cursor, array->length, field->width, &array->values);
    case ARROW_BYTES: return load_bytes(cursor, array);
    case ARROW_VIEWS: return load_views(cursor, array);
    case ARROW_LIST: return load_list(cursor, array);
    case ARROW_FIXED_LIST: return load_fixed_list(cursor, array);
    case ARROW_STRUCT: return load_children(cursor, array, array->length);
    case ARROW_INDICES: return load_indices(cursor, array);
    }
    return true;
}

bool arrow_load_batch(ArrowReader *reader, FlatTable batch, Str body, const ArrowField *fields,
                      size_t field_count, ArrowArray *arrays, size_t *length)
{
    static const char *const codecs[] = {"LZ4", "Zstandard"};
    FlatTable compression = flat_table(batch, BATCH_COMPRESSION);
    int64_t rows = flat_int(batch, BATCH_LENGTH, 8, 0);
    BatchCursor cursor = {
        .reader = reader,
        .nodes = flat_vector(batch, BATCH_NODES, PAIR_SIZE),
        .buffers = flat_vector(batch, BATCH_BUFFERS, PAIR_SIZE),
        .view_counts = flat_vector(batch, BATCH_VIEW_COUNTS, COUNT_SIZE),
        .body = body,
        .body_left = body.n,
    };
    if (flat_is_present(compression)) {
        int64_t codec = flat_int(compression, COMPRESSION_CODEC, 1, 0);
        return codec < 0 || codec > 1
                   ? arrow_malformed(reader, "there is no such compression")
                   : arrow_unconverted(
                         reader,
                         str_format(reader->cx->arena, "compression by %s", codecs[codec]).p);
    }
    if (rows < 0)
        return arrow_malformed(reader, "a length is negative");
    *length = (size_t)rows;
    for (size_t i = 0; i < field_count; i++) {
        reader->column = fields[i].name;
        if (!load_array(&cursor, &fields[i], &arrays[i]))
            return false;
        if (arrays[i].length != *length)
            return arrow_malformed(reader, "a column has not as many values as there are rows");
    }
    reader->column = STR("");
    if (cursor.node != cursor.nodes.count || cursor.buffer != cursor.buffers.count)
        return arrow_malformed(reader, "a batch has more parts than its schema");
    return true;
}
