/* message.h - what the tool itself has to say on standard error, in the GNU style, and the exit
 * statuses. Diagnostics about SQL are not its business. */
#ifndef SC_CLI_MESSAGE_H
#define SC_CLI_MESSAGE_H

#include <stdarg.h>

/* Exit statuses, by severity: of several, the largest counts. */
enum {
    STATUS_FINE = 0,
    STATUS_FINDINGS = 1, /* a statement not converted, or findings */
    STATUS_TROUBLE = 2,  /* usage, unreadable input, unwritable output, internal error */
};

/* Print "sc-transpile: TEXT". Gives STATUS_TROUBLE. */
int message_error(const char *format, ...) __attribute__((format(printf, 1, 2)));

int message_error_list(const char *format, va_list args) __attribute__((format(printf, 1, 0)));

/* The same, followed by where to read about usage. */
int message_usage(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
