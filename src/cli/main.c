/* main.c - the program: reads the command line and runs a command. */
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/help.h"
#include "cli/message.h"

typedef int CommandFunction(const Arguments *arguments);

static CommandFunction *const functions[] = {
#define COMMAND(id, name, function, operands, summary, text, examples) function,
#define COMMAND_LATER(id, name) NULL,
#include "cli/commands.def"
#undef COMMAND
#undef COMMAND_LATER
};

/* A file must not be opened as descriptor 0, 1 or 2 because one of these was closed: fill the gaps
 * with something that the wrong use of fails. */
static void occupy_standard_descriptors(void)
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
        if (fcntl(fd, F_GETFD) == -1 && errno == EBADF &&
            open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) != fd)
            _exit(STATUS_TROUBLE);
}

static int show_help_or_version(const Arguments *arguments)
{
    Output output;
    if (!output_open(&output, NULL))
        return STATUS_TROUBLE;
    if (arguments->given[OPTION_HELP])
        help_show(&output, arguments->command);
    else
        help_show_version(&output);
    return output_close(&output, true) ? STATUS_FINE : STATUS_TROUBLE;
}

int main(int argc, char **argv)
{
    occupy_standard_descriptors();
    Arguments arguments;
    int status = arguments_parse(&arguments, argc, argv);
    if (status == STATUS_FINE && (arguments.given[OPTION_HELP] || arguments.given[OPTION_VERSION]))
        status = show_help_or_version(&arguments);
    else if (status == STATUS_FINE)
        status = functions[arguments.command](&arguments);
    arguments_free(&arguments);
    return status;
}
