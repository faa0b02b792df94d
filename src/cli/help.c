/* help.c - see help.h. */
#include "cli/help.h"

#include <string.h>

#include "sctranspile.h"
#include "util/utf8.h"

enum { WIDTH = 79, OPTION_COLUMN = 26, COMMAND_COLUMN = 14 };

/* Add words from column `column` (where the line stands now) on, breaking lines before WIDTH and
 * indenting the following ones by `indent`. Backquotes are left out. */
static void add_wrapped(Output *output, Str text, size_t column, size_t indent)
{
    bool first = true;
    while (text.n > 0) {
        const char *blank = memchr(text.p, ' ', text.n);
        size_t n = blank == NULL ? text.n : (size_t)(blank - text.p);
        Str word = str_slice(text, 0, n);
        size_t width = utf8_width(word);
        for (size_t i = 0; i < n; i++)
            width -= word.p[i] == '`';
        if (!first && column + 1 + width > WIDTH) {
            output_add_format(output, "\n%*s", (int)indent, "");
            column = indent;
        } else if (!first) {
            output_add_text(output, " ");
            column++;
        }
        for (size_t i = 0; i < n; i++)
            if (word.p[i] != '`')
                output_add(output, &word.p[i], 1);
        column += width;
        first = false;
        text = str_slice(text, n < text.n ? n + 1 : n, text.n);
    }
    output_add_text(output, "\n");
}

static void add_paragraphs(Output *output, const char *text)
{
    for (;;) {
        const char *end = strchr(text, '\n');
        Str line = end == NULL ? str_from(text) : (Str){text, (size_t)(end - text)};
        add_wrapped(output, line, 0, 0);
        if (end == NULL)
            break;
        text = end + 1;
    }
}

static void add_option(Output *output, const OptionRow *row)
{
    Buf names;
    buf_init(&names);
    if (row->letter != 0)
        buf_add_format(&names, "  -%c, --%s", row->letter, row->name);
    else
        buf_add_format(&names, "      --%s", row->name);
    if (row->argument != NULL)
        buf_add_format(&names, row->kind == ARGUMENT_OPTIONAL ? "[=%s]" : "=%s", row->argument);
    output_add(output, names.p, names.n);
    size_t column = names.n;
    if (column + 2 > OPTION_COLUMN) {
        output_add_text(output, "\n");
        column = 0;
    }
    output_add_format(output, "%*s", (int)(OPTION_COLUMN - column), "");
    add_wrapped(output, str_from(row->help), OPTION_COLUMN, OPTION_COLUMN);
    buf_free(&names);
}

static void add_options(Output *output, CommandId command)
{
    for (int group = 0; group < GROUP_COUNT; group++) {
        bool titled = false;
        for (int id = 0; id < OPTION_COUNT; id++) {
            const OptionRow *row = option_row((OptionId)id);
            if (row->group != (OptionGroup)group || !option_takes((OptionId)id, command))
                continue;
            if (!titled)
                output_add_format(output, "\n%s:\n", option_group_title(row->group));
            titled = true;
            add_option(output, row);
        }
    }
}

static void add_commands(Output *output)
{
    output_add_text(output, "\nCommands:\n");
    for (int id = 0; id < COMMAND_COUNT; id++) {
        const CommandRow *row = command_row((CommandId)id);
        if (row->summary == NULL)
            continue;
        output_add_format(output, "  %-*s", COMMAND_COLUMN - 2, row->name);
        add_wrapped(output, str_from(row->summary), COMMAND_COLUMN, COMMAND_COLUMN);
    }
    output_add_text(output, "'sc-transpile COMMAND --help' shows the options of a command.\n");
}

static void add_examples(Output *output, const char *examples)
{
    output_add_text(output, "\nExamples:\n");
    while (*examples != '\0') {
        size_t n = strcspn(examples, "\n");
        output_add_format(output, "  %.*s\n", (int)n, examples);
        examples += n + (examples[n] != '\0');
    }
}

static const char exit_statuses[] =
    "\nExit status:\n"
    "  0  all converted (there may be warnings), or no finding that counts\n"
    "  1  a statement was not parsed or not converted, or there are findings\n"
    "  2  wrong usage, unreadable input, unwritable output, internal error\n";

void help_show(Output *output, CommandId command)
{
    const CommandRow *row = command_row(command);
    bool is_default = command == COMMAND_TRANSPILE;
    output_add_format(output, "Usage: sc-transpile %s%s%s [OPTION]...%s%s\n", is_default ? "[" : "",
                      row->name, is_default ? "]" : "", *row->operands != '\0' ? " " : "",
                      row->operands);
    if (is_default)
        output_add_text(output, "  or:  sc-transpile COMMAND [OPTION]... [OPERAND]...\n");
    output_add_text(output, "\n");
    add_paragraphs(output, row->text);
    if (is_default)
        add_commands(output);
    add_options(output, command);
    if (command != COMMAND_EXPLAIN && command != COMMAND_LIST)
        output_add_text(output, exit_statuses);
    add_examples(output, row->examples);
    if (is_default)
        output_add_text(output, "\nThe manual: man sc-transpile\n");
}

void help_show_version(Output *output)
{
    output_add_format(output,
                      "sc-transpile %s\n"
                      "Licensed under the Apache License, Version 2.0.\n"
                      "There is no warranty, to the extent permitted by law.\n",
                      sct_version());
}
