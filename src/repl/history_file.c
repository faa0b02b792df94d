/* history_file.c - see history_file.h. */
#include "repl/history_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char folder[] = "/sc-transpile";
static const char file[] = "/history";

/* Make a folder and those above it; false if it is not there in the end. */
static bool make_folders(char *path)
{
    for (char *slash = strchr(path + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        mkdir(path, 0700);
        *slash = '/';
    }
    return mkdir(path, 0700) == 0 || errno == EEXIST;
}

void history_file_locate(Buf *path)
{
    const char *state = getenv("XDG_STATE_HOME"), *home = getenv("HOME");
    buf_clear(path);
    if (state != NULL && *state == '/')
        buf_add_format(path, "%s%s", state, folder);
    else if (home != NULL && *home == '/')
        buf_add_format(path, "%s/.local/state%s", home, folder);
    buf_text(path);
    if (path->n == 0)
        return;
    if (make_folders(path->p))
        buf_add_text(path, file);
    else
        buf_clear(path);
}

/* Turn a line of the file into the entry, in place. */
static void decode(char *line)
{
    char *out = line;
    for (const char *in = line; *in != '\0'; in++) {
        if (*in == '\\' && (in[1] == 'n' || in[1] == '\\'))
            *out++ = *++in == 'n' ? '\n' : '\\';
        else
            *out++ = *in;
    }
    *out = '\0';
}

/* Replace the file by the lines given; the old one stays if that fails. */
static void rewrite(const char *path, const char *lines)
{
    Buf temporary;
    buf_init(&temporary);
    buf_add_format(&temporary, "%s.XXXXXX", path);
    buf_text(&temporary);
    int fd = mkstemp(temporary.p); /* mode 0600 */
    FILE *stream = fd < 0 ? NULL : fdopen(fd, "w");
    if (stream != NULL) {
        bool written = fputs(lines, stream) >= 0;
        written = fclose(stream) == 0 && written;
        if (!written || rename(temporary.p, path) != 0)
            unlink(temporary.p);
    }
    buf_free(&temporary);
}

static void read_whole(const char *path, Buf *text)
{
    FILE *stream = fopen(path, "r");
    if (stream == NULL)
        return;
    char block[8192];
    size_t n;
    while ((n = fread(block, 1, sizeof block, stream)) > 0)
        buf_add(text, block, n);
    fclose(stream);
}

void history_file_load(const char *path, void (*take)(const char *entry))
{
    Buf text;
    buf_init(&text);
    read_whole(path, &text);
    buf_text(&text);
    size_t count = 0;
    for (size_t i = 0; i < text.n; i++)
        count += text.p[i] == '\n';
    char *line = text.p;
    for (size_t skip = count; skip > HISTORY_ENTRIES_MAX; skip--)
        line = strchr(line, '\n') + 1;
    if (count > 2 * (size_t)HISTORY_ENTRIES_MAX)
        rewrite(path, line);
    for (char *end; (end = strchr(line, '\n')) != NULL; line = end + 1) {
        *end = '\0';
        decode(line);
        take(line);
    }
    buf_free(&text);
}

void history_file_append(const char *path, Str entry)
{
    Buf line;
    buf_init(&line);
    for (size_t i = 0; i < entry.n; i++) {
        if (entry.p[i] == '\n')
            buf_add_text(&line, "\\n");
        else if (entry.p[i] == '\\')
            buf_add_text(&line, "\\\\");
        else
            buf_add_char(&line, entry.p[i]);
    }
    buf_add_char(&line, '\n');
    int fd = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (fd >= 0) {
        fchmod(fd, 0600);
        if (write(fd, line.p, line.n) < 0) {
            /* No space: this entry is not kept. */
        }
        close(fd);
    }
    buf_free(&line);
}
