/* transpile.c - the command that converts; see transpile.h. */
#include "cli/transpile.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/commands.h"
#include "cli/diagnostics.h"
#include "cli/json.h"
#include "cli/message.h"

static void write_json(Transpile *transpile, const sct_result *result)
{
    if (result->statement == 0 && result->diagnostic_count == 0)
        return;
    Buf line;
    buf_init(&line);
    json_add_result(&line, result);
    output_add(&transpile->output, line.p, line.n);
    buf_free(&line);
}

/* The bytes of plans have no mark between them: only one may be written. */
static bool hold_only_plan(Transpile *transpile, const sct_result *result)
{
    if (transpile->only_plan.n > 0) {
        message_error("%s: --to=plan writes the bytes of one plan, and this is another one; "
                      "--format=json writes each in an object of its own",
                      result->file);
        convert_note_status(&transpile->conversion.status, STATUS_TROUBLE);
        return false;
    }
    buf_add(&transpile->only_plan, result->plan, result->plan_length);
    return true;
}

static void write_output(Transpile *transpile, const sct_result *result)
{
    output_add(&transpile->output, result->output, result->output_length);
    if (result->diagnostic_count == 0)
        return;
    if (transpile->one_screen)
        output_flush(&transpile->output);
    diagnostics_print(result, transpile->least, transpile->color);
}

static int take_result(void *user, const sct_result *result)
{
    Transpile *transpile = user;
    const Arguments *arguments = transpile->conversion.arguments;
    bool is_held = arguments->format != FORMAT_JSON && result->plan != NULL;
    if (is_held && !hold_only_plan(transpile, result))
        return 1;
    if (arguments->format == FORMAT_JSON)
        write_json(transpile, result);
    else
        write_output(transpile, result);
    output_flush_result(&transpile->output);
    if (transpile->output.unbuffered)
        fflush(stderr);
    convert_note_status(&transpile->conversion.status, convert_result_status(result));
    if (arguments->stop_at_unsupported && result->status >= SCT_STATUS_UNSUPPORTED) {
        message_error("%s: stopped at statement %zu, which was not converted "
                      "(--on-unsupported=fail)",
                      result->file, result->statement);
        return 1;
    }
    return transpile->output.failed;
}

static bool is_one_screen(void)
{
    struct stat out, err;
    return fstat(STDOUT_FILENO, &out) == 0 && fstat(STDERR_FILENO, &err) == 0 &&
           out.st_dev == err.st_dev && out.st_ino == err.st_ino;
}

enum { DIAGNOSTICS_BUFFER_SIZE = 64 * 1024 };

int transpile_open(Transpile *transpile, const Arguments *arguments, sct_session *session)
{
    *transpile = (Transpile){
        .conversion = {.arguments = arguments,
                       .session = session,
                       .output = &transpile->output,
                       .take = take_result,
                       .take_user = transpile},
        .least = arguments->given[OPTION_QUIET] ? SCT_SEVERITY_ERROR : SCT_SEVERITY_NOTE,
        .color = arguments_use_color(arguments, STDERR_FILENO),
        .one_screen = arguments->output == NULL && is_one_screen(),
    };
    buf_init(&transpile->only_plan);
    /* Nobody reads along in a file: a write for each diagnostic would only cost time. */
    if (!transpile->one_screen && !isatty(STDERR_FILENO))
        setvbuf(stderr, NULL, _IOFBF, DIAGNOSTICS_BUFFER_SIZE);
    return output_open(&transpile->output, arguments->output) ? STATUS_FINE : STATUS_TROUBLE;
}

int transpile_close(Transpile *transpile)
{
    if (!transpile->conversion.stopped)
        output_add(&transpile->output, transpile->only_plan.p, transpile->only_plan.n);
    buf_free(&transpile->only_plan);
    if (!output_close(&transpile->output, !transpile->conversion.stopped))
        convert_note_status(&transpile->conversion.status, STATUS_TROUBLE);
    return transpile->conversion.status;
}

int transpile_run(const Arguments *arguments)
{
    sct_session *session = arguments_open_session(arguments);
    if (session == NULL)
        return STATUS_TROUBLE;
    Transpile transpile;
    int status = transpile_open(&transpile, arguments, session);
    if (status == STATUS_FINE) {
        convert_operands(&transpile.conversion);
        status = transpile_close(&transpile);
    }
    sct_session_free(session);
    return status;
}
