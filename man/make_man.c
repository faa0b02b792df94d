/* make_man.c - fills a manual page from the tables of commands and options.
 *
 * Reads the template named on the command line and writes the page to standard output. A line of the
 * template that is one of the words below is replaced by what the tables say; @VERSION@ may stand
 * within a line.
 */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "cli/tables.h"

enum { WRAP_COLUMN = 64 };

/* Print running text: `words` in backquotes become bold, and nothing is taken for a macro. */
static void print_text(const char *text)
{
    bool bold = false;
    int column = 0;
    for (const char *c = text; *c != '\0'; c++) {
        if (*c == '\n' || (*c == ' ' && column > WRAP_COLUMN)) {
            fputs(*c == '\n' ? "\n.PP\n" : "\n", stdout);
            column = 0;
            continue;
        }
        if (*c == '`')
            fputs((bold = !bold) ? "\\fB" : "\\fR", stdout);
        else if (*c == '\\')
            fputs("\\e", stdout);
        else if (*c == '-')
            fputs("\\-", stdout);
        else if (column == 0 && (*c == '.' || *c == '\''))
            printf("\\&%c", *c);
        else
            putchar(*c);
        column++;
    }
    putchar('\n');
}

/* Print what a macro takes as one argument, in bold. */
static void print_bold(const char *text)
{
    fputs("\\fB", stdout);
    for (; *text != '\0'; text++)
        fputs(*text == '-' ? "\\-" : *text == '\\' ? "\\e" : (char[]){*text, '\0'}, stdout);
    fputs("\\fR", stdout);
}

static void print_synopsis(void)
{
    const char *separator = "";
    for (int id = 0; id < COMMAND_COUNT; id++) {
        const CommandRow *row = command_row((CommandId)id);
        if (row->summary == NULL)
            continue;
        fputs(separator, stdout);
        separator = ".br\n";
        print_bold("sc-transpile");
        printf(id == COMMAND_TRANSPILE ? " [" : " ");
        print_bold(row->name);
        printf(id == COMMAND_TRANSPILE ? "] " : " ");
        printf("[\\fIOPTION\\fR]...%s%s\n", *row->operands != '\0' ? " " : "", row->operands);
    }
}

static void print_commands(void)
{
    for (int id = 0; id < COMMAND_COUNT; id++) {
        const CommandRow *row = command_row((CommandId)id);
        if (row->summary == NULL)
            continue;
        fputs(".SS ", stdout);
        print_bold(row->name);
        printf("%s%s\n", *row->operands != '\0' ? " " : "", row->operands);
        print_text(row->text);
    }
}

/* The commands that take an option, unless it is all of them. */
static void print_takers(OptionId option)
{
    if (option_row(option)->commands == ~0U)
        return;
    const char *separator = ".br\nCommands: ";
    for (int id = 0; id < COMMAND_COUNT; id++) {
        if (!option_takes(option, (CommandId)id))
            continue;
        fputs(separator, stdout);
        print_bold(command_row((CommandId)id)->name);
        separator = ", ";
    }
    fputs(".\n", stdout);
}

static void print_option(OptionId id)
{
    const OptionRow *row = option_row(id);
    char name[64];
    fputs(".TP\n", stdout);
    if (row->letter != 0) {
        snprintf(name, sizeof name, "-%c", row->letter);
        print_bold(name);
        fputs(", ", stdout);
    }
    snprintf(name, sizeof name, "--%s", row->name);
    print_bold(name);
    if (row->argument != NULL)
        printf(row->kind == ARGUMENT_OPTIONAL ? "[=\\fI%s\\fR]" : "=\\fI%s\\fR", row->argument);
    putchar('\n');
    print_text(row->help);
    if (*row->more != '\0') {
        fputs(".br\n", stdout);
        print_text(row->more);
    }
    print_takers(id);
}

static void print_options(void)
{
    for (int group = 0; group < GROUP_COUNT; group++) {
        printf(".SS %s\n", option_group_title((OptionGroup)group));
        for (int id = 0; id < OPTION_COUNT; id++)
            if (option_row((OptionId)id)->group == (OptionGroup)group)
                print_option((OptionId)id);
    }
}

static void print_repl_command(const char *name, const char *argument, const char *help)
{
    char usage[64];
    snprintf(usage, sizeof usage, "\\%s", name);
    fputs(".TP\n", stdout);
    print_bold(usage);
    printf("%s%s\n", *argument != '\0' ? " " : "", argument);
    print_text(help);
}

static void print_repl_commands(void)
{
#define META(name, function, argument, help) print_repl_command(name, argument, help);
#include "repl/commands.def"
#undef META
}

static void print_family(const char *letters, const char *meaning)
{
    fputs(".TP\n", stdout);
    print_bold(letters);
    putchar('\n');
    print_text(meaning);
}

static void print_families(void)
{
#define FAMILY(letters, meaning) print_family(letters, meaning);
#include "cli/families.def"
#undef FAMILY
}

static void print_examples(void)
{
    for (int id = 0; id < COMMAND_COUNT; id++) {
        const CommandRow *row = command_row((CommandId)id);
        if (row->summary == NULL)
            continue;
        fputs(id == 0 ? ".nf\n" : ".PP\n.nf\n", stdout);
        for (const char *c = row->examples; *c != '\0'; c++)
            fputs(*c == '-' ? "\\-" : *c == '\\' ? "\\e" : (char[]){*c, '\0'}, stdout);
        fputs("\n.fi\n", stdout);
    }
}

static void print_line(const char *line)
{
    static const char version[] = "@VERSION@";
    const char *at = strstr(line, version);
    if (strcmp(line, "@SYNOPSIS@\n") == 0)
        print_synopsis();
    else if (strcmp(line, "@COMMANDS@\n") == 0)
        print_commands();
    else if (strcmp(line, "@OPTIONS@\n") == 0)
        print_options();
    else if (strcmp(line, "@REPL@\n") == 0)
        print_repl_commands();
    else if (strcmp(line, "@FAMILIES@\n") == 0)
        print_families();
    else if (strcmp(line, "@EXAMPLES@\n") == 0)
        print_examples();
    else if (at != NULL)
        printf("%.*s%s%s", (int)(at - line), line, PACKAGE_VERSION, at + strlen(version));
    else
        fputs(line, stdout);
}

int main(int argc, char **argv)
{
    FILE *template = argc == 2 ? fopen(argv[1], "r") : NULL;
    if (template == NULL) {
        fprintf(stderr, "usage: make_man TEMPLATE >PAGE\n");
        return 2;
    }
    char line[1024];
    while (fgets(line, sizeof line, template) != NULL)
        print_line(line);
    int failed = ferror(template);
    fclose(template);
    return failed || fflush(stdout) != 0 ? 2 : 0;
}
