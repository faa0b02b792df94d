/* arguments.h - the command line, read and checked against the tables. */
#ifndef SC_CLI_ARGUMENTS_H
#define SC_CLI_ARGUMENTS_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/tables.h"
#include "sctranspile.h"

typedef enum Format { FORMAT_FULL, FORMAT_JSON } Format;
typedef enum ColorWhen { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER } ColorWhen;

/* An option for the library, as given. */
typedef struct Setting {
    OptionId option;
    const char *value; /* "" for an option without argument */
} Setting;

typedef struct Arguments {
    CommandId command;
    bool given[OPTION_COUNT];
    const char *output; /* NULL: standard output */
    Format format;
    ColorWhen color;
    sct_severity fail_on; /* SCT_SEVERITY_OFF: never */
    bool stop_at_unsupported;
    Setting *settings; /* in the order given */
    size_t setting_count;
    const char **operands; /* without the command's name */
    size_t operand_count;
} Arguments;

/* Read the command line into *arguments. Gives STATUS_FINE, or STATUS_TROUBLE after reporting what
 * is wrong. Texts point into argv. */
int arguments_parse(Arguments *arguments, int argc, char **argv);
void arguments_free(Arguments *arguments);

/* A session with the given settings; NULL after reporting one that the library refused. */
sct_session *arguments_open_session(const Arguments *arguments);

/* Whether what goes to this file descriptor is to be coloured. */
bool arguments_use_color(const Arguments *arguments, int fd);

#endif
