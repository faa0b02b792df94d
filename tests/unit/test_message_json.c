/* test_message_json.c - the JSON form of messages: src/proto/message_json_*.c, message_field.c,
 * timestamp_text.c, and the base64 that it needs. */
#include "message_support.h"

#include "google/protobuf/any.pb-c.h"
#include "google/protobuf/timestamp.pb-c.h"
#include "proto/message_field.h"
#include "proto/message_json.h"
#include "proto/timestamp_text.h"
#include "spark/connect/ml_common.pb-c.h"
#include "util/base64.h"
#include "util/json_tree.h"

#define EXPRESSION &spark__connect__expression__descriptor
#define RELATION &spark__connect__relation__descriptor
#define ANY &google__protobuf__any__descriptor

static Str write_json(Fixture *f, const ProtobufCMessage *message)
{
    json_t *json = message_json_write(&f->cx, message);
    if (json == NULL)
        return STR_NONE;
    Buf text;
    buf_init(&text);
    json_tree_write(&text, json, JSON_COMPACT);
    json_decref(json);
    Str copy = str_copy(&f->arena, buf_str(&text));
    buf_free(&text);
    return copy;
}

/* Read JSON, go through the bytes, and write JSON again. */
static Str convert(Fixture *f, const ProtobufCMessageDescriptor *type, const char *json)
{
    ProtobufCMessage *message = message_json_read(&f->cx, type, str_from(json));
    if (message == NULL)
        return STR_NONE;
    message = message_unpack(&f->cx, type, message_pack(&f->arena, message));
    return message == NULL ? STR_NONE : write_json(f, message);
}

typedef struct Case {
    const ProtobufCMessageDescriptor *type;
    const char *json;
    const char *again; /* NULL: the same */
} Case;

static void assert_cases(Fixture *f, const Case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        Str again = convert(f, cases[i].type, cases[i].json);
        if (f->diags.all.count > 0)
            fail_msg("%s\n  reported %s", cases[i].json, f->diags.all.items[0]->message.p);
        assert_string_equal(again.p, cases[i].again == NULL ? cases[i].json : cases[i].again);
    }
}

#define ASSERT_CASES(f, cases) assert_cases((f), (cases), sizeof(cases) / sizeof(cases)[0])

/* ---- values ---------------------------------------------------------------------------------- */

static void converts_values(void **state)
{
    static const Case cases[] = {
        {EXPRESSION, "{}", NULL},
        {EXPRESSION, "{\"literal\":{}}", NULL},
        {EXPRESSION, "{\"literal\":{\"integer\":-2147483648}}", NULL},
        {EXPRESSION, "{\"literal\":{\"integer\":\"12\"}}", "{\"literal\":{\"integer\":12}}"},
        {EXPRESSION, "{\"literal\":{\"integer\":2e3}}", "{\"literal\":{\"integer\":2000}}"},
        {EXPRESSION, "{\"literal\":{\"integer\":0}}", NULL},
        {EXPRESSION, "{\"literal\":{\"long\":\"-9223372036854775808\"}}", NULL},
        {EXPRESSION, "{\"literal\":{\"long\":9007199254740993}}",
         "{\"literal\":{\"long\":\"9007199254740993\"}}"},
        {EXPRESSION, "{\"literal\":{\"boolean\":false}}", NULL},
        {EXPRESSION, "{\"literal\":{\"double\":\"NaN\"}}", NULL},
        {EXPRESSION, "{\"literal\":{\"double\":\"-Infinity\"}}", NULL},
        {EXPRESSION, "{\"literal\":{\"double\":1}}", "{\"literal\":{\"double\":1.0}}"},
        {EXPRESSION, "{\"literal\":{\"double\":\"-2.5e3\"}}", "{\"literal\":{\"double\":-2500.0}}"},
        {EXPRESSION, "{\"literal\":{\"float\":\"Infinity\"}}", NULL},
        {EXPRESSION, "{\"literal\":{\"float\":0.5}}", NULL},
        {EXPRESSION, "{\"literal\":{\"float\":-1024000}}", "{\"literal\":{\"float\":-1024000.0}}"},
        {EXPRESSION, "{\"literal\":{\"string\":\"\"}}", NULL},
        {EXPRESSION, "{\"literal\":{\"string\":\"\\u017E\\uD83D\\uDC0E\\\"\\n\"}}",
         "{\"literal\":{\"string\":\"\xC5\xBE\xF0\x9F\x90\x8E\\\"\\n\"}}"},
        {EXPRESSION, "{\"literal\":{\"binary\":\"\"}}", NULL},
        {EXPRESSION, "{\"literal\":{\"binary\":\"_-8\"}}", "{\"literal\":{\"binary\":\"/+8=\"}}"},
    };
    ASSERT_CASES((Fixture *)*state, cases);
}

static void converts_fields(void **state)
{
    static const Case cases[] = {
        /* either spelling of a name; null is a field that is not set */
        {EXPRESSION, "{\"unresolved_attribute\":{\"unparsed_identifier\":\"a\",\"plan_id\":1}}",
         "{\"unresolvedAttribute\":{\"unparsedIdentifier\":\"a\",\"planId\":\"1\"}}"},
        {EXPRESSION, "{\"common\":null,\"literal\":{\"null\":null}}", "{\"literal\":{}}"},
        {RELATION, "{\"common\":null}", "{}"},
        /* enums: by name, by number, one that nobody knows */
        {RELATION, "{\"join\":{\"joinType\":\"JOIN_TYPE_INNER\"}}", NULL},
        {RELATION, "{\"join\":{\"joinType\":1}}", "{\"join\":{\"joinType\":\"JOIN_TYPE_INNER\"}}"},
        {RELATION, "{\"join\":{\"joinType\":-5}}", NULL},
        /* repeated fields and maps */
        {RELATION, "{\"drop\":{\"columnNames\":[\"a\",\"b\"]}}", NULL},
        {RELATION, "{\"drop\":{\"columnNames\":[]}}", "{\"drop\":{}}"},
        {RELATION, "{\"read\":{\"dataSource\":{\"options\":{\"b\":\"1\",\"\":\"2\",\"a\":\"\"}}}}",
         NULL},
        {RELATION, "{\"sql\":{\"namedArguments\":{\"x\":{\"literal\":{\"integer\":1}}}}}", NULL},
        {RELATION, "{\"withColumnsRenamed\":{\"renameColumnsMap\":{\"a\":\"b\"}}}", NULL},
        {&spark__connect__ml_params__descriptor, "{\"params\":{\"k\":{\"integer\":1}}}", NULL},
    };
    ASSERT_CASES((Fixture *)*state, cases);
}

static void converts_any(void **state)
{
    static const Case cases[] = {
        {ANY, "{}", NULL},
        {ANY, "{\"@type\":\"t/spark.connect.Range\"}", NULL},
        {ANY, "{\"@type\":\"t/spark.connect.Range\",\"end\":\"3\"}", NULL},
        {ANY, "{\"end\":3,\"@type\":\"x/y/spark.connect.Range\"}",
         "{\"@type\":\"x/y/spark.connect.Range\",\"end\":\"3\"}"},
        {ANY, "{\"@type\":\"t/google.protobuf.Timestamp\",\"value\":\"2020-01-31T10:00:00Z\"}",
         NULL},
        {ANY,
         "{\"@type\":\"t/google.protobuf.Any\",\"value\":{\"@type\":\"t/spark.connect.Range\"}}",
         NULL},
        {RELATION, "{\"extension\":{\"@type\":\"t/spark.connect.Limit\",\"limit\":3}}", NULL},
    };
    ASSERT_CASES((Fixture *)*state, cases);
}

/* A map's entry may leave out its key and its value; JSON has both. */
static void writes_defaults_of_entries(void **state)
{
    Fixture *f = *state;
    Str bytes = STR("\x52\x04\x12\x00\x22\x00"); /* SQL.args and SQL.named_arguments */
    ProtobufCMessage *message = message_unpack(&f->cx, RELATION, bytes);
    assert_non_null(message);
    assert_string_equal(write_json(f, message).p,
                        "{\"sql\":{\"args\":{\"\":{}},\"namedArguments\":{\"\":{}}}}");
}

static void warns_of_unknown_fields(void **state)
{
    Fixture *f = *state;
    ProtobufCMessage *message = message_unpack(&f->cx, RELATION, STR("\x7A\x00\xA0\x38\x05"));
    assert_non_null(message);
    assert_string_equal(write_json(f, message).p, "{\"range\":{}}");
    assert_reported(f, FDM901, "field 900 of spark.connect.Relation is not known");
}

/* ---- what is refused ------------------------------------------------------------------------- */

typedef struct Refusal {
    const ProtobufCMessageDescriptor *type;
    const char *json;
    const char *why;
} Refusal;

static void refuses_what_is_malformed(void **state)
{
    Fixture *f = *state;
    static const Refusal cases[] = {
        {RELATION, "", "this is no JSON"},
        {RELATION, "{", "this is no JSON: line 1, column 1"},
        {RELATION, "{} {}", "this is no JSON"},
        {RELATION, "{\"common\":{},\"common\":{}}", "this is no JSON"},
        {RELATION, "\"a\"", "this is no JSON"},
        {RELATION, "{\"sql\":{\"query\":\"\xFF\"}}", "this is no JSON"},
        {RELATION, "{\"sql\":{\"query\":\"a\\u0000b\"}}", "this is no JSON"},
        {RELATION, "[]", "there is no object, which a spark.connect.Relation would be"},
        {RELATION, "{\"filter\":3}", "in filter: there is no object"},
        {RELATION, "{\"filtre\":{}}", "spark.connect.Relation has no field 'filtre'"},
        {RELATION, "{\"filter\":{},\"range\":{}}", "range is given twice, or with another field"},
        {RELATION, "{\"range\":{\"num_partitions\":1,\"numPartitions\":1}}", "is given twice"},
        {RELATION, "{\"range\":{\"end\":1.5}}", "in range: end is not an integer of 64 bits"},
        {RELATION, "{\"range\":{\"end\":\"9223372036854775808\"}}", "end is not an integer"},
        {RELATION, "{\"range\":{\"end\":1e19}}", "end is not an integer"},
        {RELATION, "{\"range\":{\"end\":\" 1\"}}", "end is not an integer"},
        {RELATION, "{\"range\":{\"end\":\"\"}}", "end is not an integer"},
        {RELATION, "{\"range\":{\"end\":true}}", "end is not an integer"},
        {RELATION, "{\"limit\":{\"limit\":2147483648}}", "limit is not an integer of 32 bits"},
        {RELATION, "{\"join\":{\"joinType\":\"INNER\"}}", "join_type is 'INNER', which is none"},
        {RELATION, "{\"join\":{\"joinType\":{}}}", "join_type is not an integer of 32 bits"},
        {RELATION, "{\"drop\":{\"columnNames\":\"a\"}}", "column_names is not an array"},
        {RELATION, "{\"drop\":{\"columnNames\":[null]}}", "column_names is not a text"},
        {RELATION, "{\"read\":{\"dataSource\":{\"options\":[]}}}", "options is not an object"},
        {RELATION, "{\"read\":{\"dataSource\":{\"options\":{\"a\":1}}}}", "value is not a text"},
        {RELATION, "{\"localRelation\":{\"data\":\"a\"}}", "data is not a text in base64"},
        {RELATION, "{\"localRelation\":{\"data\":3}}", "data is not a text in base64"},
        {EXPRESSION, "{\"literal\":{\"boolean\":\"true\"}}", "boolean is not true or false"},
        {EXPRESSION, "{\"literal\":{\"double\":\"0x10\"}}", "double is not a number"},
        {EXPRESSION, "{\"literal\":{\"double\":\"nan\"}}", "double is not a number"},
        {EXPRESSION, "{\"literal\":{\"double\":\"1e999\"}}", "double is not a number"},
        {EXPRESSION, "{\"literal\":{\"float\":1e39}}", "float is not a number of single precision"},
        {ANY, "{\"end\":3}", "there is no object with a '@type'"},
        {ANY, "{\"@type\":3}", "there is no object with a '@type'"},
        {ANY, "[]", "there is no object with a '@type'"},
        {ANY, "{\"@type\":\"t/spark.connect.Range\",\"a\":3}",
         "spark.connect.Range has no field 'a'"},
        {ANY, "{\"@type\":\"t/google.protobuf.Timestamp\"}", "there is not just a 'value'"},
        {ANY, "{\"@type\":\"t/google.protobuf.Timestamp\",\"value\":\"2020-13-01T00:00:00Z\"}",
         "there is no timestamp"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_null(message_json_read(&f->cx, cases[i].type, str_from(cases[i].json)));
        assert_reported(f, CFG101, cases[i].why);
    }
}

static void suggests_the_field_that_was_meant(void **state)
{
    Fixture *f = *state;
    assert_null(message_json_read(&f->cx, RELATION, STR("{\"fliter\":{}}")));
    assert_int_equal(f->diags.all.items[0]->helps.count, 1);
    assert_string_equal(f->diags.all.items[0]->helps.items[0].p, "did you mean 'filter'?");
}

static void refuses_unknown_types_in_both_directions(void **state)
{
    Fixture *f = *state;
    assert_null(message_json_read(&f->cx, ANY, STR("{\"@type\":\"t/some.Type\"}")));
    assert_reported(f, CNV902, "the unknown type 't/some.Type'");
    ProtobufCMessage *any = message_unpack(&f->cx, ANY, STR("\x0A\x05t/a.B"));
    assert_null(write_json(f, any).p);
    assert_reported(f, CNV902, "the unknown type 't/a.B'");
}

static void checks_what_an_any_holds(void **state)
{
    Fixture *f = *state;
    ProtobufCMessage *any = message_unpack(&f->cx, ANY,
                                           STR("\x0A\x15t/spark.connect.Range\x12\x01\x0E"));
    assert_non_null(any);
    assert_null(write_json(f, any).p);
    assert_reported(f, CFG101, "this is no serialized spark.connect.Range");
}

/* Anys in Anys: each is unpacked alone, and all together are as deep as any other message. */
static void limits_the_depth(void **state)
{
    Fixture *f = *state;
    enum { LEVELS = 1100 };
    Buf json;
    buf_init(&json);
    for (int i = 0; i < LEVELS; i++)
        buf_add_text(&json, "{\"@type\":\"t/google.protobuf.Any\",\"value\":");
    buf_add_text(&json, "{}");
    buf_add_repeat(&json, '}', LEVELS);
    assert_null(message_json_read(&f->cx, ANY, buf_str(&json)));
    assert_reported(f, CFG102, "messages deep");
    buf_free(&json);

    Google__Protobuf__Any any = GOOGLE__PROTOBUF__ANY__INIT;
    for (int i = 0; i < LEVELS; i++) {
        Str bytes = message_pack(&f->arena, &any.base);
        any.type_url = (char *)(uintptr_t) "t/google.protobuf.Any";
        any.has_value = 1;
        any.value = (ProtobufCBinaryData){bytes.n, (uint8_t *)(uintptr_t)bytes.p};
    }
    assert_null(message_json_write(&f->cx, &any.base));
    assert_reported(f, CFG102, "messages deep");

    buf_init(&json);
    buf_add_repeat(&json, '[', 5000);
    assert_null(message_json_read(&f->cx, RELATION, buf_str(&json)));
    assert_reported(f, CFG102, "the JSON text is nested too deep");
    buf_free(&json);
}

static void takes_the_plan_out_of_a_request(void **state)
{
    Fixture *f = *state;
    Spark__Connect__Plan *plan = message_json_read_plan(
        &f->cx, STR("{\"session_id\":\"x\",\"plan\":{\"root\":{}}}"));
    assert_non_null(plan);
    assert_int_equal(plan->op_type_case, SPARK__CONNECT__PLAN__OP_TYPE_ROOT);
    assert_null(message_json_read_plan(&f->cx, STR("{\"plan\":null}")));
    assert_reported(f, CFG101, "the request holds no plan");
    assert_null(message_json_read_plan(&f->cx, STR("{\"sessionId\":\"x\"}")));
    assert_reported(f, CFG101, "spark.connect.Plan has no field 'sessionId'");
}

/* ---- parts ----------------------------------------------------------------------------------- */

static void finds_fields_in_both_spellings(void **state)
{
    (void)state;
    const ProtobufCMessageDescriptor *type = &spark__connect__with_columns_renamed__descriptor;
    assert_non_null(message_field_find(type, STR("renameColumnsMap")));
    assert_ptr_equal(message_field_find(type, STR("rename_columns_map")),
                     message_field_find(type, STR("renameColumnsMap")));
    assert_null(message_field_find(type, STR("RenameColumnsMap")));
    assert_null(message_field_find(type, STR("renameColumnsMa")));
    assert_null(message_field_find(type, STR("renameColumnsMapp")));
    assert_null(message_field_find(type, STR("")));
}

static void knows_maps(void **state)
{
    (void)state;
    const ProtobufCMessageDescriptor *type = &spark__connect__with_columns_renamed__descriptor;
    assert_true(message_field_is_map(message_field_find(type, STR("renameColumnsMap"))));
    assert_false(message_field_is_map(message_field_find(type, STR("renames"))));
    assert_false(message_field_is_map(message_field_find(type, STR("input"))));
}

typedef struct Instant {
    int64_t seconds;
    int32_t nanos;
    const char *text;
} Instant;

static void writes_and_reads_timestamps(void **state)
{
    Fixture *f = *state;
    static const Instant instants[] = {
        {0, 0, "1970-01-01T00:00:00Z"},
        {-1, 999999999, "1969-12-31T23:59:59.999999999Z"},
        {951782400, 500000000, "2000-02-29T00:00:00.5Z"},
        {951868800, 1, "2000-03-01T00:00:00.000000001Z"},
        {-2203977600, 0, "1900-02-28T00:00:00Z"},
        {-2203891200, 0, "1900-03-01T00:00:00Z"},
        {-62135596800, 0, "0001-01-01T00:00:00Z"},
        {253402300799, 120000000, "9999-12-31T23:59:59.12Z"},
    };
    for (size_t i = 0; i < sizeof instants / sizeof instants[0]; i++) {
        Str text;
        int64_t seconds;
        int32_t nanos;
        assert_true(timestamp_text_write(&f->arena, instants[i].seconds, instants[i].nanos, &text));
        assert_string_equal(text.p, instants[i].text);
        assert_true(timestamp_text_read(text, &seconds, &nanos));
        assert_true(seconds == instants[i].seconds);
        assert_int_equal(nanos, instants[i].nanos);
    }
    Str text;
    assert_false(timestamp_text_write(&f->arena, INT64_C(253402300800), 0, &text));
    assert_false(timestamp_text_write(&f->arena, INT64_C(-62135596801), 0, &text));
    assert_false(timestamp_text_write(&f->arena, 0, -1, &text));
    assert_false(timestamp_text_write(&f->arena, 0, 1000000000, &text));
}

static void reads_offsets_of_timestamps(void **state)
{
    (void)state;
    int64_t seconds;
    int32_t nanos;
    assert_true(timestamp_text_read(STR("1970-01-01T02:30:00.25+02:30"), &seconds, &nanos));
    assert_true(seconds == 0 && nanos == 250000000);
    assert_true(timestamp_text_read(STR("1969-12-31T23:00:00-01:00"), &seconds, &nanos));
    assert_true(seconds == 0 && nanos == 0);
    static const char *const malformed[] = {
        "",
        "1970-01-01",
        "1970-01-01T00:00:00",
        "1970-01-01 00:00:00Z",
        "1970-01-01T00:00:00Zz",
        "1970-01-01T00:00:00.Z",
        "1970-01-01T00:00:00.1234567890Z",
        "1970-01-01T24:00:00Z",
        "1970-01-01T00:60:00Z",
        "1970-01-01T00:00:60Z",
        "1970-01-01T00:00:00+1:00",
        "1970-02-29T00:00:00Z",
        "1900-02-29T00:00:00Z",
        "1970-00-01T00:00:00Z",
        "0000-01-01T00:00:00Z",
        "0001-01-01T00:00:00+00:01",
    };
    for (size_t i = 0; i < sizeof malformed / sizeof malformed[0]; i++)
        assert_false(timestamp_text_read(str_from(malformed[i]), &seconds, &nanos));
}

static void refuses_timestamps_without_text(void **state)
{
    Fixture *f = *state;
    Google__Protobuf__Timestamp timestamp = GOOGLE__PROTOBUF__TIMESTAMP__INIT;
    timestamp.nanos = -1;
    assert_null(message_json_write(&f->cx, &timestamp.base));
    assert_reported(f, CNV902, "a timestamp");
}

static void encodes_and_decodes_base64(void **state)
{
    Fixture *f = *state;
    static const char *const pairs[][2] = {
        {"", ""},
        {"f", "Zg=="},
        {"fo", "Zm8="},
        {"foo", "Zm9v"},
        {"foob", "Zm9vYg=="},
        {"fooba", "Zm9vYmE="},
        {"foobar", "Zm9vYmFy"},
        {"\xFB\xFF\xBF", "+/+/"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        Buf text;
        buf_init(&text);
        base64_encode(str_from(pairs[i][0]), &text);
        assert_string_equal(buf_text(&text), pairs[i][1]);
        buf_free(&text);
        Str bytes, whole = str_from(pairs[i][1]);
        assert_true(base64_decode(&f->arena, whole, &bytes));
        assert_true(str_equal(bytes, str_from(pairs[i][0])));
        while (whole.n > 0 && whole.p[whole.n - 1] == '=')
            whole.n--;
        assert_true(base64_decode(&f->arena, whole, &bytes));
        assert_true(str_equal(bytes, str_from(pairs[i][0])));
    }
    Str bytes;
    assert_true(base64_decode(&f->arena, STR("-_-_"), &bytes));
    assert_true(str_equal(bytes, STR("\xFB\xFF\xBF")));
    static const char *const malformed[] = {"Z",        "Zg=",   "Zm9v=", "Zm9vY",
                                            "Zg==Zg==", "Zm 9v", "===="};
    for (size_t i = 0; i < sizeof malformed / sizeof malformed[0]; i++)
        assert_false(base64_decode(&f->arena, str_from(malformed[i]), &bytes));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(converts_values),
        TEST(converts_fields),
        TEST(converts_any),
        TEST(writes_defaults_of_entries),
        TEST(warns_of_unknown_fields),
        TEST(refuses_what_is_malformed),
        TEST(suggests_the_field_that_was_meant),
        TEST(refuses_unknown_types_in_both_directions),
        TEST(checks_what_an_any_holds),
        TEST(limits_the_depth),
        TEST(takes_the_plan_out_of_a_request),
        TEST(finds_fields_in_both_spellings),
        TEST(knows_maps),
        TEST(writes_and_reads_timestamps),
        TEST(reads_offsets_of_timestamps),
        TEST(refuses_timestamps_without_text),
        TEST(encodes_and_decodes_base64),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
