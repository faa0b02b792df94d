/* compressed.c - see compressed.h. */
#include "proto/compressed.h"

#ifdef HAVE_ZSTD

#include <zstd.h>

/* A few bytes can claim to be any number of them. Clients compress plans from 10 MiB on, and put
 * data beyond 64 MiB elsewhere. */
#define EXPANDED_MAX ((size_t)256 << 20)

static bool report_broken(ScContext *cx, const char *reason)
{
    diag_emit(cx->diags, CFG101, (Span){0, 0}, "the compressed plan cannot be decompressed: %s",
              reason);
    return false;
}

static bool expand_zstd(ScContext *cx, ZSTD_DStream *stream, ZSTD_inBuffer *input, Buf *expanded)
{
    size_t left = 1; /* of the frame at hand; what that many bytes are is zstd's business */
    while (left != 0 || input->pos < input->size) {
        if (expanded->n > EXPANDED_MAX) {
            diag_emit(cx->diags, CFG104, (Span){0, 0},
                      "the compressed plan is larger than %zu MiB when it is decompressed",
                      EXPANDED_MAX >> 20);
            return false;
        }
        buf_reserve(expanded, ZSTD_DStreamOutSize());
        ZSTD_outBuffer output = {expanded->p + expanded->n, ZSTD_DStreamOutSize(), 0};
        size_t consumed = input->pos;
        left = ZSTD_decompressStream(stream, &output, input);
        if (ZSTD_isError(left))
            return report_broken(cx, ZSTD_getErrorName(left));
        if (output.pos == 0 && input->pos == consumed)
            return report_broken(cx, "it is cut off");
        expanded->n += output.pos;
    }
    return true;
}

static bool expand(ScContext *cx, Str data, Str *bytes)
{
    Buf expanded;
    buf_init(&expanded);
    ZSTD_DStream *stream = ZSTD_createDStream();
    if (stream == NULL)
        arena_out_of_memory(ZSTD_DStreamInSize());
    bool good = expand_zstd(cx, stream, &(ZSTD_inBuffer){data.p, data.n, 0}, &expanded);
    if (good)
        *bytes = str_copy(cx->arena, buf_str(&expanded));
    ZSTD_freeDStream(stream);
    buf_free(&expanded);
    return good;
}

#else

static bool expand(ScContext *cx, Str data, Str *bytes)
{
    (void)data;
    (void)bytes;
    Diagnostic *diagnostic = diag_emit(cx->diags, CFG105, (Span){0, 0},
                                       "the plan is compressed, and this sc-transpile was built "
                                       "without zstd");
    diag_add_help(
        cx->diags, diagnostic,
        "build it with zstd (Debian package libzstd-dev), or let the client send plans as "
        "they are: spark.connect.session.planCompression.threshold=-1");
    return false;
}

#endif

bool compressed_expand(ScContext *cx, const Spark__Connect__Plan__CompressedOperation *compressed,
                       Str *bytes)
{
    if (compressed->compression_codec !=
        SPARK__CONNECT__COMPRESSION_CODEC__COMPRESSION_CODEC_ZSTD) {
        diag_emit(cx->diags, CFG105, (Span){0, 0}, "the plan is compressed by an unknown codec: %d",
                  (int)compressed->compression_codec);
        return false;
    }
    return expand(cx, (Str){(const char *)compressed->data.data, compressed->data.len}, bytes);
}
