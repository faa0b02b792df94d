/* flatbuffer.c - see flatbuffer.h. The layout is that of the Flatbuffers page "Internals": a table
 * starts with the signed distance back to its vtable, which holds its own size, the table's, and
 * where in the table each field is (0: absent); everything else is reached by unsigned distances
 * forward.
 */
#include "proto/flatbuffer.h"

#include <assert.h>

enum { OFFSET_SIZE = 4, VTABLE_HEAD_SIZE = 4, SLOT_SIZE = 2 };

uint64_t flat_load(const char *bytes, size_t width)
{
    uint64_t value = 0;
    for (size_t i = width; i-- > 0;)
        value = value << 8 | (unsigned char)bytes[i];
    return value;
}

int64_t flat_load_signed(const char *bytes, size_t width)
{
    unsigned unused = (unsigned)(64 - 8 * width);
    return (int64_t)(flat_load(bytes, width) << unused) >> unused;
}

static bool check_range(FlatBuffer *buffer, size_t at, size_t size)
{
    if (at <= buffer->bytes.n && size <= buffer->bytes.n - at)
        return true;
    buffer->malformed = true;
    return false;
}

/* Where the distance that stands at a place leads; 0 if that is outside. */
static size_t follow(FlatBuffer *buffer, size_t at)
{
    if (!check_range(buffer, at, OFFSET_SIZE))
        return 0;
    size_t distance = (size_t)flat_load(buffer->bytes.p + at, OFFSET_SIZE);
    return check_range(buffer, at, distance) && distance > 0 ? at + distance : 0;
}

static FlatTable read_table(FlatBuffer *buffer, size_t at)
{
    FlatTable none = {0};
    if (at == 0 || !check_range(buffer, at, OFFSET_SIZE))
        return none;
    int64_t vtable = (int64_t)at - flat_load_signed(buffer->bytes.p + at, OFFSET_SIZE);
    buffer->malformed = buffer->malformed || vtable < 0;
    if (vtable < 0 || !check_range(buffer, (size_t)vtable, VTABLE_HEAD_SIZE))
        return none;
    const char *head = buffer->bytes.p + vtable;
    FlatTable table = {buffer, at, (size_t)flat_load(head + SLOT_SIZE, SLOT_SIZE), (size_t)vtable,
                       (size_t)flat_load(head, SLOT_SIZE)};
    if (table.vtable_size < VTABLE_HEAD_SIZE || table.size < OFFSET_SIZE)
        buffer->malformed = true;
    else if (check_range(buffer, table.vtable, table.vtable_size) &&
             check_range(buffer, at, table.size))
        return table;
    return none;
}

/* Where a field's bytes are, 0 if it is absent. */
static size_t find_field(FlatTable table, unsigned field, size_t width)
{
    size_t slot = VTABLE_HEAD_SIZE + (size_t)field * SLOT_SIZE;
    if (table.buffer == NULL || slot + SLOT_SIZE > table.vtable_size)
        return 0;
    size_t distance = (size_t)flat_load(table.buffer->bytes.p + table.vtable + slot, SLOT_SIZE);
    if (distance == 0)
        return 0;
    if (distance < OFFSET_SIZE || distance + width > table.size) {
        table.buffer->malformed = true;
        return 0;
    }
    return table.at + distance;
}

/* Where a field that is a distance leads, 0 if it is absent. */
static size_t follow_field(FlatTable table, unsigned field)
{
    size_t at = find_field(table, field, OFFSET_SIZE);
    return at == 0 ? 0 : follow(table.buffer, at);
}

FlatTable flat_root(FlatBuffer *buffer)
{
    return read_table(buffer, follow(buffer, 0));
}

bool flat_is_present(FlatTable table)
{
    return table.buffer != NULL;
}

int64_t flat_int(FlatTable table, unsigned field, size_t width, int64_t otherwise)
{
    size_t at = find_field(table, field, width);
    return at == 0 ? otherwise : flat_load_signed(table.buffer->bytes.p + at, width);
}

bool flat_bool(FlatTable table, unsigned field)
{
    return flat_int(table, field, 1, 0) != 0;
}

FlatVector flat_vector(FlatTable table, unsigned field, size_t item_size)
{
    FlatVector none = {0};
    size_t at = follow_field(table, field);
    if (at == 0 || !check_range(table.buffer, at, OFFSET_SIZE))
        return none;
    size_t count = (size_t)flat_load(table.buffer->bytes.p + at, OFFSET_SIZE);
    if (count > (table.buffer->bytes.n - at - OFFSET_SIZE) / item_size) {
        table.buffer->malformed = true;
        return none;
    }
    return (FlatVector){table.buffer, at + OFFSET_SIZE, count, item_size};
}

Str flat_string(FlatTable table, unsigned field)
{
    FlatVector bytes = flat_vector(table, field, 1);
    return bytes.buffer == NULL ? STR_NONE : (Str){bytes.buffer->bytes.p + bytes.at, bytes.count};
}

FlatTable flat_table(FlatTable table, unsigned field)
{
    return read_table(table.buffer, follow_field(table, field));
}

const char *flat_item_at(FlatVector vector, size_t i)
{
    assert(i < vector.count);
    return vector.buffer->bytes.p + vector.at + i * vector.item_size;
}

FlatTable flat_table_at(FlatVector vector, size_t i)
{
    assert(i < vector.count && vector.item_size == OFFSET_SIZE);
    return read_table(vector.buffer, follow(vector.buffer, vector.at + i * OFFSET_SIZE));
}
