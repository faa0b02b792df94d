/* convert.h - what every command that reads SQL does with inputs and results. */
#ifndef SC_CLI_CONVERT_H
#define SC_CLI_CONVERT_H

#include <stdbool.h>

#include "cli/arguments.h"
#include "cli/output.h"
#include "sctranspile.h"

/* Converts input after input in one session, so that later ones know the tables of earlier ones. */
typedef struct Conversion {
    const Arguments *arguments;
    sct_session *session;
    Output *output;
    sct_result_fn take; /* gets each result; anything but 0 ends the conversion */
    void *take_user;
    size_t inputs; /* read so far */
    int status;    /* the worst so far */
    bool stopped;
} Conversion;

/* Convert one input: a file, or standard input for "-". Trouble is reported and kept in status. */
void convert_input(Conversion *conversion, const char *operand);
/* Convert all operands, or standard input if there are none. */
void convert_operands(Conversion *conversion);

/* The exit status that one result asks for. */
int convert_result_status(const sct_result *result);

/* Keep the worse of two exit statuses. */
void convert_note_status(int *status, int other);

#endif
