/* line_reader.c - see line_reader.h. */
#include "repl/line_reader.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "repl/history_file.h"
#include "repl/interrupt.h"

#ifdef HAVE_READLINE
#include <readline/history.h>
#include <readline/readline.h>
#endif

enum { BLOCK_SIZE = 64 * 1024 };

/* Where prompts go: not into a file that takes the results. */
static FILE *terminal(void)
{
    return isatty(STDOUT_FILENO) ? stdout : stderr;
}

#ifdef HAVE_READLINE

/* Read a key. After Ctrl-C the line ends, so that readline() returns. */
static int read_key(FILE *stream)
{
    unsigned char key;
    while (!interrupt_wait_for_input(fileno(stream), rl_pending_signal)) {
        rl_check_signals();
        if (interrupt_pending())
            return '\n';
    }
    return read(fileno(stream), &key, 1) == 1 ? key : EOF;
}

static void open_editor(LineReader *reader)
{
    rl_readline_name = "sc-transpile";
    rl_getc_function = read_key;
    rl_outstream = terminal();
    using_history();
    stifle_history(HISTORY_ENTRIES_MAX);
    history_file_locate(&reader->history_path);
    if (reader->history_path.n > 0)
        history_file_load(buf_text(&reader->history_path), add_history);
}

/* With bracketed paste, readline 8.1 and later leave the line on their own at the end of input. */
static bool ends_line_itself(void)
{
    const char *bracketed_paste = rl_variable_value("enable-bracketed-paste");
    return rl_readline_version >= 0x0801 && bracketed_paste != NULL &&
           strcmp(bracketed_paste, "on") == 0;
}

static LineResult edit_line(LineReader *reader, const char *prompt)
{
    char *text = readline(prompt);
    if (interrupt_pending()) {
        free(text);
        return LINE_INTERRUPTED;
    }
    if (text == NULL) {
        if (!ends_line_itself())
            fputc('\n', rl_outstream);
        return LINE_END;
    }
    buf_add_text(&reader->line, text);
    free(text);
    return LINE_READ;
}

static void remember(LineReader *reader, Str entry)
{
    add_history(buf_text(&reader->last_entry));
    if (reader->history_path.n > 0)
        history_file_append(buf_text(&reader->history_path), entry);
}

#endif

/* Take the next line out of what was read ahead. */
static bool take_line(LineReader *reader)
{
    if (reader->used == reader->ahead.n)
        return false;
    const char *start = reader->ahead.p + reader->used;
    const char *end = memchr(start, '\n', reader->ahead.n - reader->used);
    if (end == NULL)
        return false;
    buf_add(&reader->line, start, (size_t)(end - start));
    reader->used += (size_t)(end - start) + 1;
    return true;
}

static LineResult read_plain_line(LineReader *reader, const char *prompt)
{
    if (reader->interactive) {
        fputs(prompt, terminal());
        fflush(terminal());
    }
    while (!take_line(reader)) {
        /* What is left is the beginning of the line: it moves over, and more is read. */
        if (reader->ahead.n > reader->used)
            buf_add(&reader->line, reader->ahead.p + reader->used, reader->ahead.n - reader->used);
        buf_clear(&reader->ahead);
        reader->used = 0;
        buf_reserve(&reader->ahead, BLOCK_SIZE);
        while (reader->interactive && !interrupt_wait_for_input(STDIN_FILENO, NULL))
            if (interrupt_pending())
                return LINE_INTERRUPTED;
        ssize_t n = read(STDIN_FILENO, reader->ahead.p, BLOCK_SIZE);
        if (n > 0)
            reader->ahead.n = (size_t)n;
        else if (n == 0)
            return reader->line.n > 0 ? LINE_READ : LINE_END;
        else if (errno != EINTR)
            return LINE_FAILED;
    }
    return LINE_READ;
}

void line_reader_open(LineReader *reader)
{
    *reader = (LineReader){.interactive = isatty(STDIN_FILENO) != 0};
    buf_init(&reader->line);
    buf_init(&reader->ahead);
    buf_init(&reader->last_entry);
    buf_init(&reader->history_path);
    if (!reader->interactive)
        return;
    interrupt_catch();
#ifdef HAVE_READLINE
    open_editor(reader);
#endif
}

void line_reader_close(LineReader *reader)
{
    buf_free(&reader->line);
    buf_free(&reader->ahead);
    buf_free(&reader->last_entry);
    buf_free(&reader->history_path);
}

LineResult line_reader_next(LineReader *reader, const char *prompt, Str *line)
{
    buf_clear(&reader->line);
    LineResult result;
#ifdef HAVE_READLINE
    if (reader->interactive)
        result = edit_line(reader, prompt);
    else
#endif
        result = read_plain_line(reader, prompt);
    if (result == LINE_INTERRUPTED)
        interrupt_clear();
    buf_text(&reader->line);
    *line = buf_str(&reader->line);
    return result;
}

void line_reader_remember(LineReader *reader, Str entry)
{
    entry = str_trim(entry);
    if (!reader->interactive || entry.n == 0 || str_equal(entry, buf_str(&reader->last_entry)))
        return;
    buf_clear(&reader->last_entry);
    buf_add_str(&reader->last_entry, entry);
#ifdef HAVE_READLINE
    remember(reader, entry);
#endif
}
