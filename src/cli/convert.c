/* convert.c - see convert.h. */
#include "cli/convert.h"

#include <errno.h>
#include <string.h>

#include "cli/input.h"
#include "cli/message.h"
#include "util/str.h"

void convert_note_status(int *status, int other)
{
    if (other > *status)
        *status = other;
}

int convert_result_status(const sct_result *result)
{
    for (size_t i = 0; i < result->diagnostic_count; i++)
        if (strncmp(result->diagnostics[i].code, "INT", 3) == 0)
            return STATUS_TROUBLE;
    return result->status >= SCT_STATUS_UNSUPPORTED ? STATUS_FINDINGS : STATUS_FINE;
}

static const char *shown_name(const char *operand)
{
    return strcmp(operand, "-") == 0 ? "standard input" : operand;
}

/* The command that a file that does not exist may have been meant to be, or NULL. */
static const char *suggest_command(const Conversion *conversion, const char *operand)
{
    const Arguments *arguments = conversion->arguments;
    if (arguments->operand_count == 0 || operand != arguments->operands[0])
        return NULL;
    for (int id = 0; id < COMMAND_COUNT; id++) {
        const CommandRow *row = command_row((CommandId)id);
        if (row->summary != NULL && str_distance(str_from(operand), str_from(row->name), 2) <= 2)
            return row->name;
    }
    return NULL;
}

static int report_unreadable(const Conversion *conversion, const char *operand, int error)
{
    const char *name = shown_name(operand), *command;
    if (error == EISDIR)
        return message_error("%s: is a directory; name the files in it", name);
    if (error == ENOENT && (command = suggest_command(conversion, operand)) != NULL)
        return message_error("%s: %s; did you mean the command '%s'?", name, strerror(error),
                             command);
    return message_error("%s: %s", name, strerror(error));
}

void convert_input(Conversion *conversion, const char *operand)
{
    Input input;
    int error = input_open(&input, operand);
    if (error != 0) {
        convert_note_status(&conversion->status, report_unreadable(conversion, operand, error));
        return;
    }
    if (output_is_file(conversion->output, &input.identity)) {
        message_error("%s: input file is output file", shown_name(operand));
        convert_note_status(&conversion->status, STATUS_TROUBLE);
        conversion->stopped = true;
        input_close(&input);
        return;
    }
    conversion->inputs++;
    conversion->output->unbuffered = !input_is_file(&input);
    sct_run_end end = sct_transpile(conversion->session, operand, input_read, &input,
                                    conversion->take, conversion->take_user);
    if (end == SCT_RUN_READ_FAILED) {
        message_error("%s: read error: %s", shown_name(operand), strerror(input.error));
        convert_note_status(&conversion->status, STATUS_TROUBLE);
    }
    conversion->stopped = end == SCT_RUN_STOPPED;
    input_close(&input);
}

void convert_operands(Conversion *conversion)
{
    const Arguments *arguments = conversion->arguments;
    if (arguments->operand_count == 0)
        convert_input(conversion, "-");
    for (size_t i = 0; i < arguments->operand_count && !conversion->stopped; i++)
        convert_input(conversion, arguments->operands[i]);
}
