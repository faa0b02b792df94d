/* output.h - where a command writes its product: standard output or a file.
 *
 * A file is written beside its final place and moved there by output_close, so that it is either
 * the old one or the whole new one; what is not a regular file (a pipe, /dev/null) is written
 * directly. Errors are reported once, on standard error; after one, nothing more is written.
 */
#ifndef SC_CLI_OUTPUT_H
#define SC_CLI_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/stat.h>

#include "util/str.h"

typedef struct Output {
    int fd;
    const char *name; /* NULL: standard output */
    bool unbuffered;  /* may be set at any time: output_flush_result then writes at once */
    bool failed;
    bool known; /* `identity` is that of what is (or will be) written to */
    struct stat identity;
    Buf pending;
    char *target;    /* final path, NULL when written directly */
    char *temporary; /* path of the file being written */
} Output;

/* Open a file, or standard output if `path` is NULL. Gives false after reporting why not; then
 * nothing needs to be closed. `path` must live as long as the output. */
bool output_open(Output *output, const char *path);

void output_add(Output *output, const char *text, size_t length);
void output_add_text(Output *output, const char *text);
void output_add_format(Output *output, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The end of a piece that a reader may be waiting for: written now if `unbuffered` is set. */
void output_flush_result(Output *output);
/* Write what is pending. Gives false if that or an earlier write failed. */
bool output_flush(Output *output);

/* Whether the output goes to the file that `input` describes. */
bool output_is_file(const Output *output, const struct stat *input);

/* Write what is pending and put the file in its place; without `keep` a file that was written
 * beside its place is dropped. Gives false if the output is not all there. */
bool output_close(Output *output, bool keep);

#endif
