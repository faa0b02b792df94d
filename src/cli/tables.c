/* tables.c - see tables.h. */
#include "cli/tables.h"

#include <string.h>

static const CommandRow commands[] = {
#define COMMAND(id, name, function, operands, summary, text, examples) \
    {name, operands, summary, text, examples},
#define COMMAND_LATER(id, name) {name, NULL, NULL, NULL, NULL},
#include "cli/commands.def"
#undef COMMAND
#undef COMMAND_LATER
};

#define ON(command) (1U << COMMAND_##command)
#define ON_EVERY (~0U)

static const OptionRow options[] = {
#define OPTION_GROUP(id, title)
#define OPTION(id, name, letter, kind, argument, commands, group, target, help, more) \
    {name, letter, ARGUMENT_##kind, argument, commands, GROUP_##group, TARGET_##target, help, more},
#include "cli/options.def"
#undef OPTION
#undef OPTION_GROUP
};

static const char *const group_titles[] = {
#define OPTION_GROUP(id, title) title,
#define OPTION(id, name, letter, kind, argument, commands, group, target, help, more)
#include "cli/options.def"
#undef OPTION
#undef OPTION_GROUP
};

const CommandRow *command_row(CommandId id)
{
    return &commands[id];
}

CommandId command_find(const char *name)
{
    int id = 0;
    while (id < COMMAND_COUNT && strcmp(commands[id].name, name) != 0)
        id++;
    return (CommandId)id;
}

const OptionRow *option_row(OptionId id)
{
    return &options[id];
}

OptionId option_find(const char *name)
{
    int id = 0;
    while (id < OPTION_COUNT && strcmp(options[id].name, name) != 0)
        id++;
    return (OptionId)id;
}

bool option_takes(OptionId id, CommandId command)
{
    return (options[id].commands >> command & 1) != 0;
}

const char *option_group_title(OptionGroup group)
{
    return group_titles[group];
}
