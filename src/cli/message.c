/* message.c - see message.h. */
#include "cli/message.h"

#include <stdio.h>

int message_error_list(const char *format, va_list args)
{
    fputs("sc-transpile: ", stderr);
    vfprintf(stderr, format, args);
    fputc('\n', stderr);
    return STATUS_TROUBLE;
}

int message_error(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    message_error_list(format, args);
    va_end(args);
    return STATUS_TROUBLE;
}

int message_usage(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    message_error_list(format, args);
    va_end(args);
    fputs("Try 'sc-transpile --help' for more information.\n", stderr);
    return STATUS_TROUBLE;
}
