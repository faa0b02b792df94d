/* arrow_parts.h - what the files of the Arrow reader share. Not for others.
 *
 * A stream is read in three steps: the schema gives ArrowFields (arrow_schema.c), a batch gives
 * ArrowArrays whose buffers are checked as a whole (arrow_array.c), and a slot of an array gives a
 * plan expression (arrow_value.c).
 */
#ifndef SC_PROTO_ARROW_PARTS_H
#define SC_PROTO_ARROW_PARTS_H

#include "proto/arrow.h"
#include "proto/flatbuffer.h"
#include "util/map.h"
#include "util/vec.h"

/* How an array lies in its buffers (Arrow's page "Columnar format"). */
typedef enum ArrowLayout {
    ARROW_NOTHING,    /* only NULLs */
    ARROW_BITS,       /* a bit for each slot */
    ARROW_FIXED,      /* `width` bytes for each slot */
    ARROW_BYTES,      /* offsets of `width` bytes into bytes */
    ARROW_VIEWS,      /* 16 bytes for each slot, which hold a value or say where it is */
    ARROW_LIST,       /* offsets of `width` bytes into the child */
    ARROW_FIXED_LIST, /* `width` slots of the child for each slot */
    ARROW_STRUCT,     /* a slot of each child for each slot */
    ARROW_INDICES,    /* `width` bytes for each slot: which value of the dictionary */
} ArrowLayout;

/* What a value that is no NULL means. */
typedef enum ArrowForm {
    ARROW_FORM_NULL,
    ARROW_FORM_BOOLEAN,
    ARROW_FORM_SIGNED,
    ARROW_FORM_UNSIGNED,
    ARROW_FORM_FLOATING,
    ARROW_FORM_DECIMAL,
    ARROW_FORM_STRING,
    ARROW_FORM_BINARY,
    ARROW_FORM_DATE,      /* in units of which units_per_second make a second; 0: days */
    ARROW_FORM_TIME,      /* units since midnight */
    ARROW_FORM_TIMESTAMP, /* units since the epoch */
    ARROW_FORM_DURATION,  /* units */
    ARROW_FORM_MONTHS,
    ARROW_FORM_DAY_TIME,       /* days and milliseconds */
    ARROW_FORM_MONTH_DAY_NANO, /* months, days and nanoseconds */
    ARROW_FORM_ARRAY,
    ARROW_FORM_MAP,
    ARROW_FORM_STRUCT,
    ARROW_FORM_DICTIONARY,
    ARROW_FORM_COUNT
} ArrowForm;

typedef struct ArrowField {
    Str name;
    bool nullable;
    const Type *type;
    ArrowLayout layout;
    ArrowForm form;
    size_t width;
    int64_t units_per_second;
    bool unsigned_indices;
    struct ArrowField *children;
    size_t child_count;
    struct ArrowDictionary *dictionary; /* ARROW_INDICES */
} ArrowField;

typedef struct ArrowArray {
    const ArrowField *field;
    size_t length;
    const char *validity; /* a bit for each slot; NULL: there are no NULLs */
    Str values;           /* bits, fixed values, views, indices */
    Str offsets;
    Str data;
    Str *view_data;
    size_t view_data_count;
    struct ArrowArray *children;
    const struct ArrowValues *dictionary; /* what the indices point into */
} ArrowArray;

/* The values of a dictionary so far: batches one after the other. Replacing them makes a new one, so
 * that what points here stays right. */
typedef struct ArrowValues {
    VEC(ArrowArray) batches;
    VEC(size_t) starts; /* the number of the first value of each batch */
    size_t length;
} ArrowValues;

typedef struct ArrowDictionary {
    int64_t id;
    ArrowField field; /* of the values */
    ArrowValues *values;
} ArrowDictionary;

typedef struct ArrowReader {
    ScContext *cx;
    Str bytes;
    size_t at;
    ArrowField root;  /* has the columns as its children */
    Map dictionaries; /* the bytes of an id -> ArrowDictionary */
    Str column;       /* the one that is being read, for messages */
    size_t budget;    /* how many values may still be made */
    bool failed;
} ArrowReader;

/* Report, unless something was reported before; give false. */
bool arrow_malformed(ArrowReader *reader, const char *why);
bool arrow_unconverted(ArrowReader *reader, const char *what);

/* Read the schema into reader->root. */
bool arrow_read_schema(ArrowReader *reader, FlatTable schema);
/* The dictionary with an id, NULL if no field has it. */
ArrowDictionary *arrow_find_dictionary(const ArrowReader *reader, int64_t id);

/* Read a RecordBatch of these fields, whose buffers are in the body, into an array for each. */
bool arrow_load_batch(ArrowReader *reader, FlatTable batch, Str body, const ArrowField *fields,
                      size_t field_count, ArrowArray *arrays, size_t *length);

/* Of a slot that is below the length: whether it is NULL; if not, its bit, or the number of its
 * value in the dictionary. */
bool arrow_slot_is_null(const ArrowArray *array, size_t slot);
bool arrow_bit_is_set(const ArrowArray *array, size_t slot);
size_t arrow_index_at(const ArrowArray *array, size_t slot);

/* The value in a slot that is below the length; NULL after a diagnostic. */
PlanNode *arrow_value(ArrowReader *reader, const ArrowArray *array, size_t slot);

/* Take from the budget. */
bool arrow_spend(ArrowReader *reader, size_t amount);

#endif
