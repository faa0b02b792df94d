/* flatbuffer.h - reading Flatbuffers whose bytes nobody vouches for. Knows no schema.
 *
 * Every access is checked against the buffer. What is absent reads as its default; what lies outside
 * reads the same way and marks the buffer as malformed, so that a caller may read a whole table and
 * ask once. Nothing is copied: texts point into the buffer. Tables can be shared, so that a tree of
 * any size fits into a few bytes: whoever follows them has to bound how far.
 */
#ifndef SC_PROTO_FLATBUFFER_H
#define SC_PROTO_FLATBUFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "util/str.h"

typedef struct FlatBuffer {
    Str bytes;
    bool malformed; /* something pointed outside */
} FlatBuffer;

/* A table; without a buffer it is absent, and so are all its fields. */
typedef struct FlatTable {
    FlatBuffer *buffer;
    size_t at;
    size_t size; /* of its inline part */
    size_t vtable;
    size_t vtable_size;
} FlatTable;

/* A vector that lies in the buffer as a whole; absent ones are empty. */
typedef struct FlatVector {
    FlatBuffer *buffer;
    size_t at;
    size_t count;
    size_t item_size;
} FlatVector;

/* A little-endian number of 1 to 8 bytes, without and with a sign. */
uint64_t flat_load(const char *bytes, size_t width);
int64_t flat_load_signed(const char *bytes, size_t width);

FlatTable flat_root(FlatBuffer *buffer);
bool flat_is_present(FlatTable table);

/* Fields are numbered from 0 in the order of their schema; a union takes two numbers. */
int64_t flat_int(FlatTable table, unsigned field, size_t width, int64_t otherwise);
bool flat_bool(FlatTable table, unsigned field);
/* Without a pointer if absent. */
Str flat_string(FlatTable table, unsigned field);
FlatTable flat_table(FlatTable table, unsigned field);
/* `item_size` is that of the structs or numbers in it, 4 for tables. */
FlatVector flat_vector(FlatTable table, unsigned field, size_t item_size);

/* Item i of a vector of tables, and the bytes of item i of any other; i must be below the count. */
FlatTable flat_table_at(FlatVector vector, size_t i);
const char *flat_item_at(FlatVector vector, size_t i);

#endif
