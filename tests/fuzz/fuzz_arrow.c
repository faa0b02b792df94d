/* fuzz_arrow - libFuzzer target: any bytes are read as an Arrow stream, or refused with one
 * diagnostic. Seeds: the streams of tests/data/arrow; what it stumbles over is kept there.
 */
#include "../unit/arrow_support.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Buf out;
    buf_init(&out);
    bool sound = add_arrow_stream(&out, (Str){(const char *)data, size});
    buf_free(&out);
    if (!sound) {
        abort();
    }
    return 0;
}
