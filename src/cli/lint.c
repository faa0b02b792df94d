/* lint.c - the command that reports findings and writes no SQL. */
#include <stdio.h>

#include "cli/commands.h"
#include "cli/convert.h"
#include "cli/diagnostics.h"
#include "cli/json.h"
#include "cli/message.h"

typedef struct Lint {
    Conversion conversion;
    Output output;
    Buf findings;                          /* JSON: written at the end, behind the summary */
    size_t counts[SCT_SEVERITY_ERROR + 1]; /* by severity */
    size_t statements;
    bool color;
} Lint;

static void write_full(Lint *lint, const sct_result *result)
{
    Buf text;
    buf_init(&text);
    diagnostics_add(&text, result, SCT_SEVERITY_NOTE, lint->color);
    output_add(&lint->output, text.p, text.n);
    output_flush_result(&lint->output);
    buf_free(&text);
}

static int take_result(void *user, const sct_result *result)
{
    Lint *lint = user;
    lint->statements += result->statement > 0;
    for (size_t i = 0; i < result->diagnostic_count; i++) {
        sct_severity severity = result->diagnostics[i].severity;
        lint->counts[severity]++;
        if (severity == SCT_SEVERITY_OFF || lint->conversion.arguments->format != FORMAT_JSON)
            continue;
        if (lint->findings.n > 0)
            buf_add_char(&lint->findings, ',');
        json_add_finding(&lint->findings, result, i);
    }
    if (lint->conversion.arguments->format == FORMAT_FULL)
        write_full(lint, result);
    if (convert_result_status(result) == STATUS_TROUBLE)
        lint->conversion.status = STATUS_TROUBLE;
    return lint->output.failed;
}

static void write_json(Lint *lint)
{
    output_add_format(&lint->output,
                      "{\"version\":1,\"tool\":{\"name\":\"sc-transpile\",\"version\":\"%s\"},"
                      "\"summary\":{\"files\":%zu,\"statements\":%zu,\"errors\":%zu,"
                      "\"warnings\":%zu,\"notes\":%zu},\"diagnostics\":[",
                      sct_version(), lint->conversion.inputs, lint->statements,
                      lint->counts[SCT_SEVERITY_ERROR], lint->counts[SCT_SEVERITY_WARNING],
                      lint->counts[SCT_SEVERITY_NOTE]);
    output_add(&lint->output, lint->findings.p, lint->findings.n);
    output_add_text(&lint->output, "]}\n");
}

static void add_count(Buf *text, size_t count, const char *what)
{
    buf_add_format(text, "%s%zu %s%s", text->n > 0 ? ", " : "", count, what, count == 1 ? "" : "s");
}

static void print_summary(const Lint *lint)
{
    Buf text;
    buf_init(&text);
    for (sct_severity severity = SCT_SEVERITY_ERROR; severity > SCT_SEVERITY_OFF; severity--)
        if (lint->counts[severity] > 0)
            add_count(&text, lint->counts[severity], sct_severity_name(severity));
    if (text.n == 0)
        buf_add_text(&text, "no findings");
    fprintf(stderr, "%s in %zu file%s, %zu statement%s\n", buf_text(&text), lint->conversion.inputs,
            lint->conversion.inputs == 1 ? "" : "s", lint->statements,
            lint->statements == 1 ? "" : "s");
    buf_free(&text);
}

/* The exit status that the findings ask for. */
static int findings_status(const Lint *lint)
{
    const Arguments *arguments = lint->conversion.arguments;
    if (arguments->given[OPTION_EXIT_ZERO] || arguments->fail_on == SCT_SEVERITY_OFF)
        return STATUS_FINE;
    for (sct_severity severity = arguments->fail_on; severity <= SCT_SEVERITY_ERROR; severity++)
        if (lint->counts[severity] > 0)
            return STATUS_FINDINGS;
    return STATUS_FINE;
}

static int lint_operands(Lint *lint)
{
    const Arguments *arguments = lint->conversion.arguments;
    convert_operands(&lint->conversion);
    if (arguments->format == FORMAT_JSON)
        write_json(lint);
    bool written = output_close(&lint->output, !lint->conversion.stopped);
    convert_note_status(&lint->conversion.status, written ? findings_status(lint) : STATUS_TROUBLE);
    if (arguments->format == FORMAT_FULL && !arguments->given[OPTION_QUIET])
        print_summary(lint);
    return lint->conversion.status;
}

int lint_run(const Arguments *arguments)
{
    sct_session *session = arguments_open_session(arguments);
    if (session == NULL)
        return STATUS_TROUBLE;
    Lint lint = {0};
    lint.conversion = (Conversion){.arguments = arguments,
                                   .session = session,
                                   .output = &lint.output,
                                   .take = take_result,
                                   .take_user = &lint};
    buf_init(&lint.findings);
    int status = STATUS_TROUBLE;
    if (output_open(&lint.output, arguments->output)) {
        lint.color = arguments_use_color(arguments, lint.output.fd);
        status = lint_operands(&lint);
    }
    buf_free(&lint.findings);
    sct_session_free(session);
    return status;
}
