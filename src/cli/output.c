/* output.c - see output.h. */
#include "cli/output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/message.h"

enum { BUFFER_SIZE = 64 * 1024 };

static void report_failure(Output *output)
{
    output->failed = true;
    if (output->name == NULL)
        message_error("write error: %s", strerror(errno));
    else
        message_error("%s: write error: %s", output->name, strerror(errno));
}

/* Open a file of a new name in the folder of output->target; false with errno after an error. */
static bool open_temporary(Output *output)
{
    Buf path;
    buf_init(&path);
    buf_add_format(&path, "%s.XXXXXX", output->target);
    buf_text(&path);
    output->temporary = path.p;
    output->fd = mkstemp(output->temporary);
    if (output->fd < 0) {
        buf_free(&path);
        output->temporary = NULL;
        return false;
    }
    /* mkstemp makes it private; give it the mode it would have had without the detour. */
    mode_t mask = umask(0);
    umask(mask);
    mode_t mode = output->known ? output->identity.st_mode & 07777 : 0666 & ~mask;
    (void)fchmod(output->fd, mode); /* not every file system has modes */
    return true;
}

bool output_open(Output *output, const char *path)
{
    *output = (Output){.fd = -1, .name = path};
    buf_init(&output->pending);
    output->known = path == NULL ? fstat(STDOUT_FILENO, &output->identity) == 0
                                 : stat(path, &output->identity) == 0;
    if (path == NULL) {
        output->fd = STDOUT_FILENO;
    } else if (output->known && !S_ISREG(output->identity.st_mode)) {
        output->fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    } else {
        /* Through a symbolic link: what it points to is replaced, not the link. */
        output->target = output->known ? realpath(path, NULL) : strdup(path);
        bool writable = !output->known || access(path, W_OK) == 0;
        if (output->target == NULL || !writable || !open_temporary(output))
            output->fd = -1;
    }
    if (output->fd >= 0)
        return true;
    message_error("cannot write %s: %s", path, strerror(errno));
    free(output->target);
    return false;
}

bool output_flush(Output *output)
{
    size_t done = 0;
    while (!output->failed && done < output->pending.n) {
        ssize_t n = write(output->fd, output->pending.p + done, output->pending.n - done);
        if (n >= 0)
            done += (size_t)n;
        else if (errno != EINTR)
            report_failure(output);
    }
    buf_clear(&output->pending);
    return !output->failed;
}

void output_add(Output *output, const char *text, size_t length)
{
    buf_add(&output->pending, text, length);
    if (output->pending.n >= BUFFER_SIZE)
        output_flush(output);
}

void output_add_text(Output *output, const char *text)
{
    output_add(output, text, strlen(text));
}

void output_add_format(Output *output, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (length > 0) {
        buf_reserve(&output->pending, (size_t)length + 1);
        vsnprintf(output->pending.p + output->pending.n, (size_t)length + 1, format, again);
        output->pending.n += (size_t)length;
    }
    va_end(again);
}

void output_flush_result(Output *output)
{
    if (output->unbuffered)
        output_flush(output);
}

bool output_is_file(const Output *output, const struct stat *input)
{
    return output->known && S_ISREG(input->st_mode) && input->st_dev == output->identity.st_dev &&
           input->st_ino == output->identity.st_ino;
}

bool output_close(Output *output, bool keep)
{
    if (keep || output->temporary == NULL)
        output_flush(output);
    if (output->fd >= 0 && close(output->fd) != 0 && !output->failed)
        report_failure(output);
    if (output->temporary != NULL) {
        if (keep && !output->failed && rename(output->temporary, output->target) != 0)
            report_failure(output);
        if (!keep || output->failed)
            unlink(output->temporary);
    }
    buf_free(&output->pending);
    free(output->temporary);
    free(output->target);
    return !output->failed;
}
