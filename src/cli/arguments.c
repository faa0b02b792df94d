/* arguments.c - see arguments.h. */
#include "cli/arguments.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/message.h"
#include "util/str.h"

/* getopt_long gives an option's id plus this for a long name; smaller values are characters. */
enum { LONG_BASE = 256 };

typedef struct Choice {
    const char *name;
    int value;
} Choice;

/* What the interface names but this version does not have. */
enum { CHOICE_LATER = -2 };

static const Choice format_choices[] = {
    {"full", FORMAT_FULL},   {"json", FORMAT_JSON},     {"concise", CHOICE_LATER},
    {"sarif", CHOICE_LATER}, {"github", CHOICE_LATER},  {"checkstyle", CHOICE_LATER},
    {"junit", CHOICE_LATER}, {"rdjsonl", CHOICE_LATER}, {NULL, 0}};
static const Choice color_choices[] = {
    {"auto", COLOR_AUTO}, {"always", COLOR_ALWAYS}, {"never", COLOR_NEVER}, {NULL, 0}};
static const Choice fail_on_choices[] = {{"error", SCT_SEVERITY_ERROR},
                                         {"warning", SCT_SEVERITY_WARNING},
                                         {"note", SCT_SEVERITY_NOTE},
                                         {"never", SCT_SEVERITY_OFF},
                                         {NULL, 0}};
static const Choice jobs_choices[] = {{"1", 1}, {NULL, 0}};

/* --- Values ----------------------------------------------------------------------------------- */

static int refuse_choice(OptionId option, const Choice *choices, const char *value)
{
    Buf list;
    buf_init(&list);
    for (; choices->name != NULL; choices++)
        if (choices->value != CHOICE_LATER)
            buf_add_format(&list, "%s%s", list.n == 0 ? "" : ", ", choices->name);
    int status = message_usage("invalid argument '%s' for '--%s'; valid: %s", value,
                               option_row(option)->name, buf_text(&list));
    buf_free(&list);
    return status;
}

static int read_choice(OptionId option, const Choice *choices, const char *value, int *result)
{
    for (const Choice *choice = choices; choice->name != NULL; choice++) {
        if (strcmp(choice->name, value) != 0)
            continue;
        if (choice->value == CHOICE_LATER)
            return message_usage("'--%s=%s' is not available in this version",
                                 option_row(option)->name, value);
        *result = choice->value;
        return STATUS_FINE;
    }
    return refuse_choice(option, choices, value);
}

static int read_value(Arguments *arguments, OptionId option, const char *value)
{
    int choice = 0, status = STATUS_FINE;
    switch (option) {
    case OPTION_JOBS: return read_choice(option, jobs_choices, value, &choice);
    case OPTION_OUTPUT: arguments->output = strcmp(value, "-") == 0 ? NULL : value; break;
    case OPTION_FORMAT:
        status = read_choice(option, format_choices, value, &choice);
        arguments->format = (Format)choice;
        break;
    case OPTION_COLOR:
        status = read_choice(option, color_choices, value == NULL ? "always" : value, &choice);
        arguments->color = (ColorWhen)choice;
        break;
    case OPTION_FAIL_ON:
        status = read_choice(option, fail_on_choices, value, &choice);
        arguments->fail_on = (sct_severity)choice;
        break;
    case OPTION_ON_UNSUPPORTED:
        arguments->stop_at_unsupported = str_equal_nocase(str_from(value), STR("fail"));
        break;
    default: break; /* given[] says it all */
    }
    return status;
}

/* --- Errors in options ------------------------------------------------------------------------ */

/* Name of the option that a misspelt one most likely stands for, or NULL. */
static const char *suggest_option(Str misspelt)
{
    const char *best = NULL;
    unsigned least = misspelt.n < 4 ? 1 : (unsigned)(misspelt.n / 3 < 3 ? misspelt.n / 3 : 3);
    for (int id = 0; id < OPTION_COUNT; id++) {
        const char *name = option_row((OptionId)id)->name;
        unsigned distance = str_distance(misspelt, str_from(name), least);
        if (distance <= least && (best == NULL || distance < least)) {
            best = name;
            least = distance;
        }
    }
    return best;
}

/* Report why getopt_long did not take the argument `word`, a long option. */
static int refuse_long_option(const char *word)
{
    const char *equals = strchr(word, '=');
    Str name = str_slice(str_from(word), 2,
                         equals == NULL ? strlen(word) : (size_t)(equals - word));
    Buf meant;
    buf_init(&meant);
    int count = 0;
    for (int id = 0; id < OPTION_COUNT; id++) {
        Str full = str_from(option_row((OptionId)id)->name);
        if (!str_starts_with(full, name))
            continue;
        if (full.n == name.n) {
            buf_clear(&meant);
            count = 0;
        }
        buf_add_format(&meant, " '--%.*s'", STR_ARG(full));
        count++;
        if (full.n == name.n)
            break;
    }
    int status;
    const char *suggestion;
    if (count > 1)
        status = message_usage("option '--%.*s' is ambiguous:%s", STR_ARG(name), buf_text(&meant));
    else if (count == 1)
        status = message_usage("option%s takes no argument", buf_text(&meant));
    else if ((suggestion = suggest_option(name)) != NULL)
        status = message_usage("unrecognized option '--%.*s'; did you mean '--%s'?", STR_ARG(name),
                               suggestion);
    else
        status = message_usage("unrecognized option '--%.*s'", STR_ARG(name));
    buf_free(&meant);
    return status;
}

static OptionId find_letter(int letter)
{
    int id = 0;
    while (id < OPTION_COUNT && option_row((OptionId)id)->letter != letter)
        id++;
    return (OptionId)id;
}

static int refuse_missing_argument(int seen)
{
    OptionId option = seen >= LONG_BASE ? (OptionId)(seen - LONG_BASE) : find_letter(seen);
    const OptionRow *row = option_row(option);
    return message_usage("option '--%s' needs an argument: --%s=%s", row->name, row->name,
                         row->argument);
}

/* --- The command line ------------------------------------------------------------------------- */

static void fill_getopt_tables(struct option *names, char *letters)
{
    /* Operands come in their place among the options; a missing argument is told apart. */
    *letters++ = '-';
    *letters++ = ':';
    for (int id = 0; id < OPTION_COUNT; id++) {
        const OptionRow *row = option_row((OptionId)id);
        int kind = row->kind == ARGUMENT_NONE       ? no_argument
                   : row->kind == ARGUMENT_REQUIRED ? required_argument
                                                    : optional_argument;
        names[id] = (struct option){row->name, kind, NULL, LONG_BASE + id};
        if (row->letter == 0)
            continue;
        *letters++ = row->letter;
        for (int i = 0; i < (int)row->kind; i++)
            *letters++ = ':';
    }
    names[OPTION_COUNT] = (struct option){0};
    *letters = '\0';
}

/* Take an operand: the first one of all may be the command's name. */
static int take_operand(Arguments *arguments, const char *operand, bool may_be_command)
{
    CommandId command = may_be_command ? command_find(operand) : COMMAND_COUNT;
    if (command == COMMAND_COUNT) {
        arguments->operands[arguments->operand_count++] = operand;
        return STATUS_FINE;
    }
    if (command_row(command)->summary == NULL)
        return message_usage("the command '%s' is not available in this version; a file of that "
                             "name is './%s'",
                             operand, operand);
    arguments->command = command;
    return STATUS_FINE;
}

static int take_option(Arguments *arguments, OptionId option, const char *value)
{
    arguments->given[option] = true;
    if (option_row(option)->target == TARGET_SESSION)
        arguments->settings[arguments->setting_count++] = (Setting){option,
                                                                    value == NULL ? "" : value};
    return read_value(arguments, option, value);
}

static int read_command_line(Arguments *arguments, int argc, char **argv)
{
    struct option names[OPTION_COUNT + 1];
    char letters[3 * OPTION_COUNT + 3];
    fill_getopt_tables(names, letters);
    bool first_operand = true;
    opterr = 0;
    for (;;) {
        int word = optind;
        int seen = getopt_long(argc, argv, letters, names, NULL);
        int status = STATUS_FINE;
        if (seen == -1) {
            break;
        } else if (seen == 1) {
            status = take_operand(arguments, optarg, first_operand);
            first_operand = false;
        } else if (seen == '?' && (optopt == 0 || optopt >= LONG_BASE)) {
            return refuse_long_option(argv[word]);
        } else if (seen == '?') {
            return message_usage("unrecognized option '-%c'", optopt);
        } else if (seen == ':') {
            return refuse_missing_argument(optopt);
        } else {
            OptionId option = seen >= LONG_BASE ? (OptionId)(seen - LONG_BASE) : find_letter(seen);
            status = take_option(arguments, option, optarg);
        }
        if (status != STATUS_FINE)
            return status;
    }
    while (optind < argc)
        arguments->operands[arguments->operand_count++] = argv[optind++];
    return STATUS_FINE;
}

static int check_options(const Arguments *arguments)
{
    for (int id = 0; id < OPTION_COUNT; id++)
        if (arguments->given[id] && !option_takes((OptionId)id, arguments->command))
            return message_usage("option '--%s' does not apply to '%s'",
                                 option_row((OptionId)id)->name,
                                 command_row(arguments->command)->name);
    return STATUS_FINE;
}

/* No file is named, and standard input is a person who may not know that. */
static bool waits_for_terminal(const Arguments *arguments)
{
    bool reads = arguments->command == COMMAND_TRANSPILE || arguments->command == COMMAND_LINT;
    return reads && arguments->operand_count == 0 && isatty(STDIN_FILENO);
}

static bool suits_repl(const Arguments *arguments)
{
    for (int id = 0; id < OPTION_COUNT; id++)
        if (arguments->given[id] && !option_takes((OptionId)id, COMMAND_REPL))
            return false;
    return arguments->command == COMMAND_TRANSPILE;
}

int arguments_parse(Arguments *arguments, int argc, char **argv)
{
    *arguments = (Arguments){.command = COMMAND_TRANSPILE, .fail_on = SCT_SEVERITY_WARNING};
    arguments->settings = calloc((size_t)argc + 1, sizeof *arguments->settings);
    arguments->operands = calloc((size_t)argc + 1, sizeof *arguments->operands);
    if (arguments->settings == NULL || arguments->operands == NULL)
        arena_out_of_memory((size_t)argc * sizeof *arguments->settings);
    int status = read_command_line(arguments, argc, argv);
    if (status != STATUS_FINE || arguments->given[OPTION_HELP] || arguments->given[OPTION_VERSION])
        return status;
    if (waits_for_terminal(arguments)) {
        if (!suits_repl(arguments))
            return message_usage("nothing to read: name files, or '-' for standard input");
        arguments->command = COMMAND_REPL;
    }
    return check_options(arguments);
}

void arguments_free(Arguments *arguments)
{
    free(arguments->settings);
    free(arguments->operands);
}

sct_session *arguments_open_session(const Arguments *arguments)
{
    sct_session *session = sct_session_new();
    for (size_t i = 0; i < arguments->setting_count; i++) {
        const Setting *setting = &arguments->settings[i];
        const char *name = option_row(setting->option)->name;
        const char *refusal = sct_session_set_option(session, name, setting->value);
        if (refusal != NULL) {
            message_usage("--%s: %s", name, refusal);
            sct_session_free(session);
            return NULL;
        }
    }
    return session;
}

/* An environment variable that counts only when it is not empty. */
static const char *environment(const char *name)
{
    const char *value = getenv(name);
    return value == NULL || *value == '\0' ? NULL : value;
}

bool arguments_use_color(const Arguments *arguments, int fd)
{
    if (arguments->color != COLOR_AUTO)
        return arguments->color == COLOR_ALWAYS;
    if (environment("NO_COLOR") != NULL)
        return false;
    const char *forced = environment("CLICOLOR_FORCE"), *terminal = environment("TERM");
    if (forced != NULL && strcmp(forced, "0") != 0)
        return true;
    return isatty(fd) && terminal != NULL && strcmp(terminal, "dumb") != 0;
}
