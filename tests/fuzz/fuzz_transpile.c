/* fuzz_transpile - libFuzzer target: any bytes go through the whole pipeline without a crash, and
 * what comes out describes what went in.
 *
 * The first byte of the input says how many bytes a read gives, so that statements are also cut at
 * the edges of the buffer. Seeds: the inputs of tests/golden and tests/errors.
 */
#include <stdlib.h>
#include <string.h>

#include "sctranspile.h"

typedef struct Input {
    const uint8_t *data;
    size_t size;
    size_t at;
    size_t step;
} Input;

typedef struct Seen {
    size_t statement;
    uint64_t end;
    uint64_t size;
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
    size_t count = input->size - input->at;
    count = count < size ? count : size;
    count = count < input->step ? count : input->step;
    memcpy(buffer, input->data + input->at, count);
    input->at += count;
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
    require(result->start <= result->end && result->end <= seen->size);
    require(result->statement == 0 || result->start >= seen->end);
    require(result->statement == 0 || result->statement == seen->statement + 1);
    require((result->sql != NULL) ==
            (result->statement != 0 && result->status <= SCT_STATUS_WARNING));
    require(result->sql == NULL || result->sql[result->sql_length] == '\0');
    require(result->output[result->output_length] == '\0');
    for (size_t i = 0; i < result->diagnostic_count; i++) {
        const sct_range *range = &result->diagnostics[i].range;
        require(range->start.offset <= range->end.offset && range->end.offset <= seen->size);
        sct_render_diagnostic(result, i, 0, drop_text, NULL);
    }
    if (result->statement != 0) {
        seen->statement = result->statement;
        seen->end = result->end;
    }
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0) {
        return 0;
    }
    Input input = {.data = data + 1, .size = size - 1, .step = (size_t)data[0] + 1};
    Seen seen = {.size = size - 1};
    sct_session *session = sct_session_new();
    require(sct_transpile(session, "fuzz.sql", read_input, &input, check_result, &seen) ==
            SCT_RUN_FINISHED);
    sct_session_free(session);
    return 0;
}
