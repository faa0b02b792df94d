/* test_message.c - serialized messages: src/proto/wire.c, wire_check.c, message.c, compressed.c. */
#include "message_support.h"

#include "google/protobuf/timestamp.pb-c.h"
#include "proto/message_path.h"
#include "proto/message_types.h"
#include "proto/wire_check.h"

/* Append a field: the key and the bytes, with their length before them. */
static void add_bytes(Buf *out, uint32_t number, Str bytes)
{
    for (uint64_t key = (uint64_t)number << 3 | 2, more = 1; more != 0; key >>= 7) {
        more = key >> 7;
        buf_add_char(out, (char)((key & 0x7F) | (more != 0 ? 0x80 : 0)));
    }
    for (size_t length = bytes.n, more = 1; more != 0; length >>= 7) {
        more = length >> 7;
        buf_add_char(out, (char)((length & 0x7F) | (more != 0 ? 0x80 : 0)));
    }
    buf_add_str(out, bytes);
}

static Str wrap(Fixture *f, uint32_t number, Str bytes)
{
    Buf out;
    buf_init(&out);
    add_bytes(&out, number, bytes);
    Str wrapped = str_copy(&f->arena, buf_str(&out));
    buf_free(&out);
    return wrapped;
}

static Str joined(Fixture *f, Str a, Str b)
{
    char *bytes = arena_alloc(&f->arena, a.n + b.n);
    memcpy(bytes, a.p, a.n);
    memcpy(bytes + a.n, b.p, b.n);
    return (Str){bytes, a.n + b.n};
}

/* ---- what is refused ------------------------------------------------------------------------- */

typedef struct Malformed {
    Str bytes;
    const char *why;
} Malformed;

static void refuses_malformed_bytes(void **state)
{
    Fixture *f = *state;
    const Malformed cases[] = {
        {STR("\x0A"), "at byte 0, in root: a length cannot be read"},
        {STR("\x0A\x05zzz"), "at byte 0, in root: the field reaches beyond the end"},
        {STR("\x0A\x02\x12\x05"), "at byte 2, in root.read"},
        {STR("\x0A\xFF\xFF\xFF\xFF\xFF\x01"), "a length cannot be read"},
        {STR("\x80"), "the key of a field cannot be read"},
        {STR("\x80\x80\x80\x80\x80\x01"), "the key of a field cannot be read"},
        {STR("\x02\x00"), "an impossible number"},
        {STR("\x82\x80\x80\x80\x10\x00"), "an impossible number"},
        {STR("\x0B\x0C"), "the field is a group"},
        {STR("\x0C"), "the field is a group"},
        {STR("\x0E"), "unknown wire type"},
        {STR("\x0F"), "unknown wire type"},
        {STR("\x08\x01"), "in root: the field's wire type is not that of its values"},
        {STR("\x0D\x01\x02\x03\x04"), "in root: the field's wire type"},
        {STR("\x78\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x02"), "a number never ends"},
        {STR("\x78\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01"), "a number never ends"},
        {STR("\x79\x01\x02\x03"), "the field reaches beyond the end"},
        {STR("\x7D\x01\x02\x03"), "the field reaches beyond the end"},
        /* SQL.query: bytes that are no UTF-8, and a NUL, which protobuf-c would end the text at */
        {STR("\x0A\x05\x52\x03\x0A\x01\xFF"), "in root.sql.query: the text is not valid UTF-8"},
        {STR("\x0A\x06\x52\x04\x0A\x02\xC0\x80"), "the text is not valid UTF-8"},
        {STR("\x0A\x07\x52\x05\x0A\x03"
             "a\0b"),
         "in root.sql.query: the text has a NUL"},
        /* Range.start as text; Plan.root in two parts, to be merged */
        {STR("\x0A\x04\x7A\x02\x0A\x00"), "in root.range.start: the field's wire type"},
        {STR("\x0A\x00\x0A\x00"), "at byte 2, in root: the message is given twice"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_false(wire_check(&f->cx, &spark__connect__plan__descriptor, cases[i].bytes));
        assert_reported(f, CFG101, cases[i].why);
        assert_null(message_read_plan(&f->cx, cases[i].bytes));
        assert_reported(f, CFG101, "this is no serialized spark.connect.Plan");
    }
    assert_null(message_read_plan(&f->cx, STR("")));
    assert_reported(f, CFG101, "the input is empty");
}

/* StatApproxQuantile.probabilities: packed numbers of 8 bytes. */
static void refuses_packed_numbers_that_are_cut(void **state)
{
    Fixture *f = *state;
    Str quantile = wrap(f, 3, STR("\0\0\0\0\0\0\0\0\0\0\0\0"));
    Str plan = wrap(f, 1, wrap(f, 105, quantile));
    assert_null(message_read_plan(&f->cx, plan));
    assert_reported(f, CFG101, "in root.approx_quantile.probabilities: a packed number is cut off");
}

/* A plan of that many messages: filters in filters, with an empty one at the bottom. */
static Str nested_plan(Fixture *f, unsigned messages)
{
    enum { FIELD_MAX = 6 }; /* bytes that a level adds: its key and its length */
    size_t size = (size_t)messages * FIELD_MAX, start = size;
    char *bytes = arena_alloc(&f->arena, size);
    for (unsigned level = messages; level > 1; level--) {
        /* Plan.root, then by turns Relation.filter and Filter.input */
        unsigned number = level == 2 || level % 2 == 0 ? 1 : 4;
        char head[FIELD_MAX] = {(char)(number << 3 | 2)};
        size_t count = 1;
        for (size_t length = size - start, more = 1; more != 0; length >>= 7) {
            more = length >> 7;
            head[count++] = (char)((length & 0x7F) | (more != 0 ? 0x80 : 0));
        }
        start -= count;
        memcpy(bytes + start, head, count);
    }
    return (Str){bytes + start, size - start};
}

static void limits_the_depth(void **state)
{
    Fixture *f = *state;
    assert_non_null(message_read_plan(&f->cx, nested_plan(f, MESSAGE_DEPTH_MAX)));
    assert_int_equal(f->diags.all.count, 0);
    assert_null(message_read_plan(&f->cx, nested_plan(f, MESSAGE_DEPTH_MAX + 1)));
    assert_reported(f, CFG102, "more than 1024 messages deep");
    assert_null(message_read_plan(&f->cx, nested_plan(f, 200 * MESSAGE_DEPTH_MAX)));
    assert_reported(f, CFG102, "more than 1024 messages deep");
}

/* Expressions without anything in them: two bytes each. */
static void limits_the_memory(void **state)
{
    Fixture *f = *state;
    enum { COUNT = 12 * 1024 * 1024 };
    char *bytes = malloc(2 * COUNT);
    assert_non_null(bytes);
    for (size_t i = 0; i < COUNT; i++)
        memcpy(bytes + 2 * i, "\x1A", 2);
    assert_null(
        message_unpack(&f->cx, &spark__connect__project__descriptor, (Str){bytes, 2 * COUNT}));
    assert_reported(f, CFG104, "the plan has too many parts");
    free(bytes);
}

static void names_the_end_of_a_long_path(void **state)
{
    Fixture *f = *state;
    Str filter = joined(f, wrap(f, 1, STR("\x0E")), STR(""));
    Str plan = filter;
    for (int i = 0; i < 5; i++)
        plan = wrap(f, 4, wrap(f, 1, plan));
    assert_null(message_read_plan(&f->cx, wrap(f, 1, plan)));
    assert_reported(f, CFG101, "in ..");
}

/* ---- what is kept ---------------------------------------------------------------------------- */

static void keeps_unknown_fields(void **state)
{
    Fixture *f = *state;
    /* fields 900 (number), 901 (text), 902 (4 bytes) and 903 (8 bytes) of a relation */
    Str unknown = STR("\xA0\x38\x05"
                      "\xAA\x38\x02hi"
                      "\xB5\x38\x01\x02\x03\x04"
                      "\xB9\x38\x01\x02\x03\x04\x05\x06\x07\x08");
    Str bytes = wrap(f, 1, joined(f, STR("\x7A\x00"), unknown));
    Spark__Connect__Plan *plan = message_read_plan(&f->cx, bytes);
    assert_non_null(plan);
    assert_int_equal(plan->root->base.n_unknown_fields, 4);
    Str again = message_pack(&f->arena, &plan->base);
    assert_int_equal(again.n, bytes.n);
    assert_memory_equal(again.p, bytes.p, bytes.n);
}

/* Ints.values is not packed in our description of it, and clients pack it. */
static void reads_packed_and_single_numbers(void **state)
{
    Fixture *f = *state;
    Str both = STR("\x0A\x03\x01\x02\x03"
                   "\x08\x04");
    const ProtobufCMessageDescriptor *type =
        &spark__connect__expression__literal__specialized_array__descriptor;
    Spark__Connect__Expression__Literal__SpecializedArray *array =
        (Spark__Connect__Expression__Literal__SpecializedArray *)message_unpack(&f->cx, type,
                                                                                wrap(f, 2, both));
    assert_non_null(array);
    assert_int_equal(array->ints->n_values, 4);
    for (int i = 0; i < 4; i++)
        assert_int_equal(array->ints->values[i], i + 1);
}

static void no_type_has_more_fields_than_are_tracked(void **state)
{
    Fixture *f = *state;
    Map types;
    message_types_init(&types, &f->arena);
    assert_true(types.count > 100);
    for (size_t i = 0; i < types.capacity; i++) {
        const ProtobufCMessageDescriptor *type = types.entries[i].value;
        assert_true(type == NULL || type->n_fields <= WIRE_CHECK_FIELDS_MAX);
    }
}

static void finds_types_by_url(void **state)
{
    Fixture *f = *state;
    Map types;
    message_types_init(&types, &f->arena);
    assert_ptr_equal(message_types_find(&types, STR("a/b/spark.connect.Filter")),
                     &spark__connect__filter__descriptor);
    assert_ptr_equal(message_types_find(&types, STR("google.protobuf.Timestamp")),
                     &google__protobuf__timestamp__descriptor);
    assert_null(message_types_find(&types, STR("a/spark.connect.filter")));
    assert_null(message_types_find(&types, STR("a/")));
    assert_null(message_types_find(&types, STR("")));
}

/* ---- requests -------------------------------------------------------------------------------- */

static const char session_id[] = "01234567-89ab-CDEF-0123-456789abcdef";

static void takes_the_plan_out_of_a_request(void **state)
{
    Fixture *f = *state;
    Str id = wrap(f, 1, STR("01234567-89ab-CDEF-0123-456789abcdef"));
    Str plan = wrap(f, 3, STR("\x0A\x02\x7A\x00"));
    Spark__Connect__Plan *read = message_read_plan(&f->cx, joined(f, id, plan));
    assert_non_null(read);
    assert_int_equal(read->root->rel_type_case, SPARK__CONNECT__RELATION__REL_TYPE_RANGE);
    assert_non_null(message_read_plan(&f->cx, joined(f, plan, id)));
    assert_int_equal(f->diags.all.count, 0);
    assert_null(message_read_plan(&f->cx, id));
    assert_reported(f, CFG101, "the request holds no plan");
    assert_null(message_read_plan(&f->cx, joined(f, id, STR("\x1A\x02\x0A"))));
    assert_reported(f, CFG101, "this is no serialized spark.connect.ExecutePlanRequest");
}

/* No change to one character of a UUID makes a relation of it, nor does a UUID itself. */
static void a_session_id_is_no_relation(void **state)
{
    Fixture *f = *state;
    static const char digits[] = "0123456789abcdefABCDEF";
    for (size_t i = 0; i < sizeof digits - 1; i++) {
        for (size_t k = 0; k < sizeof digits - 1; k++) {
            char text[sizeof session_id];
            memcpy(text, session_id, sizeof text);
            text[0] = digits[i];
            text[1] = digits[k];
            assert_false(wire_check(&f->cx, &spark__connect__relation__descriptor, str_from(text)));
        }
    }
}

/* ---- compressed plans ------------------------------------------------------------------------ */

static const Spark__Connect__Plan *expand(Fixture *f, Str data, int op_type, int codec)
{
    Spark__Connect__Plan *plan = ARENA_NEW(&f->arena, Spark__Connect__Plan);
    Spark__Connect__Plan__CompressedOperation *compressed = ARENA_NEW(
        &f->arena, Spark__Connect__Plan__CompressedOperation);
    spark__connect__plan__init(plan);
    spark__connect__plan__compressed_operation__init(compressed);
    compressed->data = (ProtobufCBinaryData){data.n, (uint8_t *)(uintptr_t)data.p};
    compressed->op_type = (Spark__Connect__Plan__CompressedOperation__OpType)op_type;
    compressed->compression_codec = (Spark__Connect__CompressionCodec)codec;
    plan->op_type_case = SPARK__CONNECT__PLAN__OP_TYPE_COMPRESSED_OPERATION;
    plan->compressed_operation = compressed;
    return message_expand_plan(&f->cx, plan);
}

/* A frame with a window of 128 KiB, and one of its blocks with bytes as they are. */
#define ZSTD_HEAD "\x28\xB5\x2F\xFD\x00\x38"
#define ZSTD_RANGE ZSTD_HEAD "\x11\x00\x00\x7A\x00"

static void takes_a_plan_as_it_is(void **state)
{
    Fixture *f = *state;
    Spark__Connect__Plan *plan = message_read_plan(&f->cx, STR("\x0A\x02\x7A\x00"));
    assert_ptr_equal(message_expand_plan(&f->cx, plan), plan);
}

static void refuses_unknown_codecs(void **state)
{
    Fixture *f = *state;
    assert_null(expand(f, STR(ZSTD_RANGE), 1, 0));
    assert_reported(f, CFG105, "by an unknown codec: 0");
}

#ifdef HAVE_ZSTD

static void expands_relations_and_commands(void **state)
{
    Fixture *f = *state;
    const Spark__Connect__Plan *plan = expand(f, STR(ZSTD_RANGE), 1, 1);
    assert_non_null(plan);
    assert_int_equal(plan->root->rel_type_case, SPARK__CONNECT__RELATION__REL_TYPE_RANGE);
    plan = expand(f, STR(ZSTD_HEAD "\x11\x00\x00\x1A\x00"), 2, 1);
    assert_non_null(plan);
    assert_int_equal(plan->command->command_type_case,
                     SPARK__CONNECT__COMMAND__COMMAND_TYPE_CREATE_DATAFRAME_VIEW);
    assert_int_equal(f->diags.all.count, 0);
}

static void refuses_broken_frames(void **state)
{
    Fixture *f = *state;
    Str whole = STR(ZSTD_RANGE);
    for (size_t n = 0; n < whole.n; n++) {
        assert_null(expand(f, str_slice(whole, 0, n), 1, 1));
        assert_reported(f, CFG101, "the compressed plan cannot be decompressed");
    }
    assert_null(expand(f, STR(ZSTD_RANGE "rest"), 1, 1));
    assert_reported(f, CFG101, "cannot be decompressed");
    assert_null(expand(f, STR(ZSTD_RANGE), 0, 1));
    assert_reported(f, CFG101, "neither a relation nor a command");
    assert_null(expand(f, STR(ZSTD_HEAD "\x11\x00\x00\x7A\x05"), 1, 1));
    assert_reported(f, CFG101, "this is no serialized spark.connect.Relation");
}

/* Blocks of one byte each, repeated to 128 KiB. */
static void refuses_bombs(void **state)
{
    Fixture *f = *state;
    Buf bomb;
    buf_init(&bomb);
    buf_add(&bomb, ZSTD_HEAD, sizeof ZSTD_HEAD - 1);
    for (int i = 0; i < 4096; i++)
        buf_add(&bomb, "\x02\x00\x10\x00", 4);
    assert_null(expand(f, buf_str(&bomb), 1, 1));
    assert_reported(f, CFG104, "larger than 256 MiB");
    buf_free(&bomb);
}

#else

static void says_what_it_was_built_without(void **state)
{
    Fixture *f = *state;
    assert_null(expand(f, STR(ZSTD_RANGE), 1, 1));
    assert_reported(f, CFG105, "built without zstd");
}

#endif

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(refuses_malformed_bytes),
        TEST(refuses_packed_numbers_that_are_cut),
        TEST(limits_the_depth),
        TEST(limits_the_memory),
        TEST(names_the_end_of_a_long_path),
        TEST(keeps_unknown_fields),
        TEST(reads_packed_and_single_numbers),
        TEST(no_type_has_more_fields_than_are_tracked),
        TEST(finds_types_by_url),
        TEST(takes_the_plan_out_of_a_request),
        TEST(a_session_id_is_no_relation),
        TEST(takes_a_plan_as_it_is),
        TEST(refuses_unknown_codecs),
#ifdef HAVE_ZSTD
        TEST(expands_relations_and_commands),
        TEST(refuses_broken_frames),
        TEST(refuses_bombs),
#else
        TEST(says_what_it_was_built_without),
#endif
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
