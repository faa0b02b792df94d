/* commands.c - see commands.h. */
#include "repl/commands.h"

#include <string.h>

#include "cli/codes.h"
#include "cli/message.h"
#include "cli/tables.h"

typedef void MetaFunction(Repl *repl, Str argument);

typedef struct MetaCommand {
    const char *name;
    MetaFunction *function;
    const char *argument; /* "" for none */
    const char *help;
} MetaCommand;

static MetaFunction show_commands, leave, include_file, print_buffer, reset_buffer, set_option,
    set_conf, explain_code;

static const MetaCommand commands[] = {
#define META(name, function, argument, help) {name, function, argument, help},
#include "repl/commands.def"
#undef META
};

enum { COMMAND_COUNT_META = sizeof commands / sizeof commands[0], HELP_COLUMN = 24 };

static Output *out(Repl *repl)
{
    return &repl->transpile.output;
}

static void show_commands(Repl *repl, Str argument)
{
    (void)argument;
    output_add_text(out(repl), "A statement ends with ';' and may take several lines.\n\n");
    for (int i = 0; i < COMMAND_COUNT_META; i++) {
        Str usage = str_format(&repl->arena, "\\%s %s", commands[i].name, commands[i].argument);
        output_add_format(out(repl), "  %-*.*s%s\n", HELP_COLUMN, STR_ARG(usage), commands[i].help);
    }
}

static void leave(Repl *repl, Str argument)
{
    (void)argument;
    repl->leaving = true;
}

static void include_file(Repl *repl, Str argument)
{
    repl_convert_file(repl, str_copy(&repl->arena, argument).p);
}

static void print_buffer(Repl *repl, Str argument)
{
    (void)argument;
    const Buf *text = repl->statement.n > 0 ? &repl->statement : &repl->last;
    output_add(out(repl), text->p, text->n);
}

static void reset_buffer(Repl *repl, Str argument)
{
    (void)argument;
    buf_clear(&repl->statement);
}

/* Separate the first word from what follows it. */
static Str take_word(Str *text)
{
    size_t n = 0;
    while (n < text->n && text->p[n] != ' ' && text->p[n] != '\t')
        n++;
    Str word = str_slice(*text, 0, n);
    *text = str_trim(str_slice(*text, n, text->n));
    return word;
}

/* Print the settings of one name, or of all for "". */
static bool show_settings(Repl *repl, Str name)
{
    bool found = false;
    for (size_t i = 0; i < repl->settings.count; i++) {
        const ReplSetting *setting = &repl->settings.items[i];
        if (name.n > 0 && !str_equal(setting->name, name))
            continue;
        output_add_format(out(repl), "%.*s%s%.*s\n", STR_ARG(setting->name),
                          setting->value.n > 0 ? " " : "", STR_ARG(setting->value));
        found = true;
    }
    return found;
}

static void show_options(Repl *repl)
{
    if (!show_settings(repl, STR("")))
        output_add_text(out(repl), "Every option has its default.\n");
    output_add_text(out(repl), "\nOptions:\n");
    for (int id = 0; id < OPTION_COUNT; id++) {
        const OptionRow *row = option_row((OptionId)id);
        if (row->target != TARGET_SESSION || !option_takes((OptionId)id, COMMAND_REPL))
            continue;
        Str usage = str_format(&repl->arena, "%s %s", row->name,
                               row->argument != NULL ? row->argument : "");
        output_add_format(out(repl), "  %-*.*s%s\n", HELP_COLUMN, STR_ARG(usage), row->help);
    }
}

static void set_option(Repl *repl, Str argument)
{
    Str name = take_word(&argument);
    if (name.n == 0) {
        show_options(repl);
        return;
    }
    OptionId id = option_find(str_copy(&repl->arena, name).p);
    if (id == OPTION_COUNT || option_row(id)->target != TARGET_SESSION ||
        !option_takes(id, COMMAND_REPL)) {
        repl_complain(repl, "there is no option '%.*s'; \\set shows them all", STR_ARG(name));
        return;
    }
    if (argument.n == 0 && option_row(id)->kind == ARGUMENT_REQUIRED) {
        if (!show_settings(repl, name))
            output_add_format(out(repl), "%.*s has its default\n", STR_ARG(name));
        return;
    }
    const char *refusal = repl_set(repl, name, argument);
    if (refusal != NULL)
        repl_complain(repl, "%s", refusal);
}

static void set_conf(Repl *repl, Str argument)
{
    if (argument.n == 0) {
        if (!show_settings(repl, STR("conf")))
            output_add_text(out(repl), "Every setting has its default.\n");
        return;
    }
    const char *refusal = repl_set(repl, STR("conf"), argument);
    if (refusal != NULL)
        repl_complain(repl, "%s", refusal);
}

static void explain_code(Repl *repl, Str argument)
{
    if (!codes_explain(out(repl), str_copy(&repl->arena, argument).p))
        repl->transpile.conversion.status = STATUS_TROUBLE;
}

static const char *suggest_command(Str name)
{
    for (int i = 0; i < COMMAND_COUNT_META; i++)
        if (name.n > 1 && str_distance(name, str_from(commands[i].name), 2) <= 2)
            return commands[i].name;
    return NULL;
}

void repl_run_command(Repl *repl, Str line)
{
    Str argument = str_trim(line);
    argument = str_slice(argument, 1, argument.n);
    Str name = take_word(&argument);
    /* Some end a command as they end a statement. */
    if (argument.n > 0 && argument.p[argument.n - 1] == ';')
        argument = str_trim(str_slice(argument, 0, argument.n - 1));
    for (int i = 0; i < COMMAND_COUNT_META; i++) {
        const MetaCommand *command = &commands[i];
        if (!str_is(name, command->name))
            continue;
        if (argument.n > 0 && *command->argument == '\0')
            repl_complain(repl, "\\%s takes no argument", command->name);
        else if (argument.n == 0 && *command->argument != '\0' && *command->argument != '[')
            repl_complain(repl, "\\%s needs an argument: \\%s %s", command->name, command->name,
                          command->argument);
        else
            command->function(repl, argument);
        output_flush(out(repl));
        return;
    }
    const char *suggestion = suggest_command(name);
    if (suggestion != NULL)
        repl_complain(repl, "unknown command '\\%.*s'; did you mean '\\%s'?", STR_ARG(name),
                      suggestion);
    else
        repl_complain(repl, "unknown command '\\%.*s'; \\? shows them all", STR_ARG(name));
}
