/* tables.h - the rows of commands.def and options.def as data. Knows nothing of how they act. */
#ifndef SC_CLI_TABLES_H
#define SC_CLI_TABLES_H

#include <stdbool.h>
#include <stddef.h>

typedef enum CommandId {
#define COMMAND(id, name, function, operands, summary, text, examples) COMMAND_##id,
#define COMMAND_LATER(id, name) COMMAND_##id,
#include "cli/commands.def"
#undef COMMAND
#undef COMMAND_LATER
    COMMAND_COUNT
} CommandId;

typedef struct CommandRow {
    const char *name;
    const char *operands; /* for the synopsis */
    const char *summary;  /* NULL: the command is not available */
    const char *text;     /* paragraphs, one a line, `typed words` in backquotes */
    const char *examples; /* one a line */
} CommandRow;

typedef enum OptionGroup {
#define OPTION_GROUP(id, title) GROUP_##id,
#define OPTION(id, name, letter, kind, argument, commands, group, target, help, more)
#include "cli/options.def"
#undef OPTION
#undef OPTION_GROUP
    GROUP_COUNT
} OptionGroup;

typedef enum OptionId {
#define OPTION_GROUP(id, title)
#define OPTION(id, name, letter, kind, argument, commands, group, target, help, more) OPTION_##id,
#include "cli/options.def"
#undef OPTION
#undef OPTION_GROUP
    OPTION_COUNT
} OptionId;

typedef enum OptionArgument { ARGUMENT_NONE, ARGUMENT_REQUIRED, ARGUMENT_OPTIONAL } OptionArgument;

typedef enum OptionTarget {
    TARGET_TOOL,    /* the command line knows what to do with it */
    TARGET_SESSION, /* the library does, under the same name */
} OptionTarget;

typedef struct OptionRow {
    const char *name;
    char letter; /* 0: none */
    OptionArgument kind;
    const char *argument; /* its name in help; NULL without one */
    unsigned commands;    /* bit 1 << CommandId for each command that takes it */
    OptionGroup group;
    OptionTarget target;
    const char *help;
    const char *more;
} OptionRow;

const CommandRow *command_row(CommandId id);
/* The command of that name, COMMAND_COUNT if there is none. */
CommandId command_find(const char *name);

const OptionRow *option_row(OptionId id);
/* The option of that long name, OPTION_COUNT if there is none. */
OptionId option_find(const char *name);
bool option_takes(OptionId id, CommandId command);
const char *option_group_title(OptionGroup group);

#endif
