/* fuzz_plan - libFuzzer target: any bytes are read as a plan, serialized or (if they start with a
 * brace) as JSON, without a crash; and what is a plan survives both forms.
 *
 * Seeds: tests/data/plans and tests/fuzz/plans. tests/unit/test_plan_input.c calls the same function
 * for these and for what comes of damaging them.
 */
#include <stdlib.h>
#include <string.h>

#include "sctranspile.h"
#include "util/str.h"

typedef struct Input {
    Str rest;
} Input;

/* What a run gave. */
typedef struct Seen {
    size_t results;
    uint64_t size; /* of the input */
    bool has_plan;
    bool too_deep;
    Buf plan; /* bytes or JSON */
} Seen;

static void require(int condition)
{
    if (!condition) {
        abort();
    }
}

static ptrdiff_t read_input(void *user, char *buffer, size_t size)
{
    Input *input = user;
    size_t count = input->rest.n < size ? input->rest.n : size;
    if (count > 0) {
        memcpy(buffer, input->rest.p, count);
    }
    input->rest = str_slice(input->rest, count, input->rest.n);
    return (ptrdiff_t)count;
}

static void drop_text(void *user, const char *text, size_t length)
{
    (void)user;
    (void)text;
    (void)length;
}

static int check_result(void *user, const sct_result *result)
{
    Seen *seen = user;
    bool good = result->status <= SCT_STATUS_WARNING;
    seen->results++;
    require(result->statement == 1 && result->start == 0 && result->end == seen->size);
    require(result->sql == NULL || (good && result->sql[result->sql_length] == '\0'));
    require(result->output[result->output_length] == '\0');
    require(good || result->diagnostic_count > 0);
    for (size_t i = 0; i < result->diagnostic_count; i++) {
        /* Nothing of a plan is the tool's own fault. */
        require(strncmp(result->diagnostics[i].code, "INT", 3) != 0);
        seen->too_deep |= strcmp(result->diagnostics[i].code, "CFG102") == 0;
        sct_render_diagnostic(result, i, 0, drop_text, NULL);
    }
    if (result->plan != NULL) {
        buf_add(&seen->plan, result->plan, result->plan_length);
    } else if (result->plan_json != NULL) {
        buf_add_text(&seen->plan, result->plan_json);
    }
    seen->has_plan = result->plan != NULL || result->plan_json != NULL;
    return 0;
}

static Seen run(Str bytes, const char *from, const char *to)
{
    Input input = {bytes};
    Seen seen = {.size = bytes.n};
    buf_init(&seen.plan);
    sct_session *session = sct_session_new();
    require(sct_session_set_option(session, "from", from) == NULL);
    require(sct_session_set_option(session, "to", to) == NULL);
    require(sct_transpile(session, "fuzz", read_input, &input, check_result, &seen) ==
            SCT_RUN_FINISHED);
    require(seen.results == 1);
    sct_session_free(session);
    return seen;
}

/* What a plan becomes when it is read and written again is that plan. */
static void check_again(const Seen *plan, const char *form)
{
    Seen again = run(buf_str(&plan->plan), form, form);
    require(str_equal(buf_str(&again.plan), buf_str(&plan->plan)));
    buf_free(&again.plan);
}

/* The JSON form of a plan gives a plan of the same JSON form. */
static void check_json(Str plan)
{
    Seen json = run(plan, "plan", "plan-json");
    if (json.has_plan) {
        Seen back = run(buf_str(&json.plan), "plan-json", "plan");
        require(back.has_plan || back.too_deep);
        if (back.has_plan) {
            check_again(&json, "plan-json");
        }
        buf_free(&back.plan);
    }
    buf_free(&json.plan);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Str bytes = {size > 0 ? (const char *)data : "", size};
    const char *from = size > 0 && data[0] == '{' ? "plan-json" : "plan";
    Seen sql = run(bytes, from, "snowflake");
    Seen plan = run(bytes, from, "plan");
    if (plan.plan.n > 0) {
        check_again(&plan, "plan");
        check_json(buf_str(&plan.plan));
    }
    buf_free(&sql.plan);
    buf_free(&plan.plan);
    return 0;
}
