/* repl.c - the command that converts statements typed at a prompt: reads lines until the scanner
 * says that a statement is complete, and hands it to the same conversion as a file's. */
#include "repl/repl.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/commands.h"
#include "cli/message.h"
#include "repl/commands.h"
#include "repl/interrupt.h"

/* What the prompt shows about why more is wanted. */
static const char *const prompts[] = {
    [SCT_PENDING_NOTHING] = "spark=> ",    [SCT_PENDING_STATEMENT] = "spark-> ",
    [SCT_PENDING_PAREN] = "spark(> ",      [SCT_PENDING_STRING] = "spark'> ",
    [SCT_PENDING_IDENTIFIER] = "spark`> ", [SCT_PENDING_COMMENT] = "spark*> ",
    [SCT_PENDING_COMPLETE] = "spark=> ",
};

void repl_complain(Repl *repl, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    convert_note_status(&repl->transpile.conversion.status, message_error_list(format, args));
    va_end(args);
}

const char *repl_set(Repl *repl, Str name, Str value)
{
    name = str_copy(&repl->arena, name);
    value = str_copy(&repl->arena, value);
    const char *refusal = sct_session_set_option(repl->session, name.p, value.p);
    if (refusal != NULL)
        return refusal;
    if (str_equal(name, STR("on-unsupported")))
        repl->arguments.stop_at_unsupported = str_equal_nocase(value, STR("fail"));
    *VEC_ADD(&repl->arena, &repl->settings) = (ReplSetting){name, value};
    return NULL;
}

/* --- Converting ------------------------------------------------------------------------------- */

static ptrdiff_t read_text(void *user, char *buffer, size_t size)
{
    Str *left = user;
    size_t n = left->n < size ? left->n : size;
    if (n > 0)
        memcpy(buffer, left->p, n);
    *left = (Str){left->p + n, left->n - n};
    return (ptrdiff_t)n;
}

/* Between two results Ctrl-C ends the conversion. */
static int take_result(void *user, const sct_result *result)
{
    Repl *repl = user;
    return interrupt_pending() || repl->take(repl->take_user, result);
}

/* Results are written at once when somebody may be waiting for them. */
static void set_buffering(Repl *repl)
{
    struct stat input;
    repl->transpile.output.unbuffered = fstat(STDIN_FILENO, &input) != 0 || !S_ISREG(input.st_mode);
}

/* After Ctrl-C, an unwritable output or --on-unsupported=fail: only a person can go on. */
static void end_conversion(Repl *repl, bool stopped)
{
    if (stopped && !repl->reader.interactive)
        repl->leaving = true;
    repl->leaving = repl->leaving || repl->transpile.output.failed;
    repl->transpile.conversion.stopped = false;
    interrupt_clear();
    set_buffering(repl);
}

void repl_convert(Repl *repl, Str text)
{
    sct_run_end end = sct_transpile(repl->session, "-", read_text, &text, take_result, repl);
    end_conversion(repl, end == SCT_RUN_STOPPED);
}

void repl_convert_file(Repl *repl, const char *path)
{
    convert_input(&repl->transpile.conversion, path);
    end_conversion(repl, repl->transpile.conversion.stopped);
}

/* --- Lines ------------------------------------------------------------------------------------ */

static sct_pending scan_statement(const Repl *repl)
{
    if (repl->statement.n == 0)
        return SCT_PENDING_NOTHING;
    return sct_scan_pending(repl->session, repl->statement.p, repl->statement.n);
}

static bool is_command(const Repl *repl, Str line)
{
    line = str_trim(line);
    if (line.n == 0 || line.p[0] != '\\')
        return false;
    sct_pending pending = scan_statement(repl);
    return pending == SCT_PENDING_NOTHING || pending == SCT_PENDING_STATEMENT ||
           pending == SCT_PENDING_PAREN;
}

/* What newcomers type to get out or to get help. */
static bool take_plain_word(Repl *repl, Str line)
{
    line = str_trim(line);
    if (!repl->reader.interactive || repl->statement.n > 0)
        return false;
    if (str_equal_nocase(line, STR("exit")) || str_equal_nocase(line, STR("quit")))
        repl_run_command(repl, STR("\\q"));
    else if (str_equal_nocase(line, STR("help")))
        repl_run_command(repl, STR("\\?"));
    else
        return false;
    return true;
}

static void run_statement(Repl *repl)
{
    Buf spare = repl->last;
    repl->last = repl->statement;
    repl->statement = spare;
    buf_clear(&repl->statement);
    line_reader_remember(&repl->reader, buf_str(&repl->last));
    repl_convert(repl, buf_str(&repl->last));
}

static void take_line(Repl *repl, Str line)
{
    if (is_command(repl, line)) {
        line_reader_remember(&repl->reader, line);
        repl_run_command(repl, line);
        return;
    }
    bool is_empty = repl->statement.n == 0 && str_trim(line).n == 0;
    if (is_empty || take_plain_word(repl, line))
        return;
    buf_add_str(&repl->statement, line);
    buf_add_char(&repl->statement, '\n');
    /* Without a prompt to choose, only lines that may end a statement are worth a scan of it all. */
    bool may_end = repl->reader.interactive || memchr(line.p, ';', line.n) != NULL;
    if (may_end && scan_statement(repl) == SCT_PENDING_COMPLETE)
        run_statement(repl);
}

static void read_lines(Repl *repl)
{
    while (!repl->leaving) {
        Str line;
        const char *prompt = repl->reader.interactive ? prompts[scan_statement(repl)] : "";
        switch (line_reader_next(&repl->reader, prompt, &line)) {
        case LINE_READ: take_line(repl, line); break;
        case LINE_INTERRUPTED: buf_clear(&repl->statement); break;
        case LINE_END: repl->leaving = true; break;
        case LINE_FAILED:
            repl_complain(repl, "standard input: read error: %s", strerror(errno));
            repl->leaving = true;
            break;
        }
    }
    /* As in a file, the last statement needs no semicolon; a person who leaves has given it up. */
    if (!repl->reader.interactive && repl->statement.n > 0)
        run_statement(repl);
}

/* --- The command ------------------------------------------------------------------------------ */

static void greet(const Repl *repl)
{
    if (repl->reader.interactive && !repl->arguments.given[OPTION_QUIET])
        fprintf(stderr,
                "sc-transpile %s: Spark SQL becomes Snowflake SQL.\n"
                "A statement ends with ';'. \\? shows the commands, \\q leaves.\n",
                sct_version());
}

static void keep_settings(Repl *repl)
{
    for (size_t i = 0; i < repl->arguments.setting_count; i++) {
        const Setting *setting = &repl->arguments.settings[i];
        *VEC_ADD(&repl->arena, &repl->settings) = (ReplSetting){
            str_from(option_row(setting->option)->name), str_from(setting->value)};
    }
}

int repl_run(const Arguments *arguments)
{
    if (arguments->operand_count > 0)
        return message_usage("the REPL takes no files; \\i FILE converts one");
    Repl repl = {.arguments = *arguments, .session = arguments_open_session(arguments)};
    if (repl.session == NULL)
        return STATUS_TROUBLE;
    sct_session_keep_settings(repl.session, 1);
    int status = transpile_open(&repl.transpile, &repl.arguments, repl.session);
    if (status == STATUS_FINE) {
        Conversion *conversion = &repl.transpile.conversion;
        repl.take = conversion->take;
        repl.take_user = conversion->take_user;
        conversion->take = take_result;
        conversion->take_user = &repl;
        arena_init(&repl.arena);
        keep_settings(&repl);
        line_reader_open(&repl.reader);
        set_buffering(&repl);
        greet(&repl);
        read_lines(&repl);
        /* What went wrong at the prompt was seen there. */
        bool interactive = repl.reader.interactive;
        if (interactive)
            conversion->status = STATUS_FINE;
        line_reader_close(&repl.reader);
        conversion->stopped = false;
        status = transpile_close(&repl.transpile);
        buf_free(&repl.statement);
        buf_free(&repl.last);
        arena_free(&repl.arena);
    }
    sct_session_free(repl.session);
    return status;
}
