/* codes.c - the commands that tell about diagnostic codes: explain and list. */
#include <fnmatch.h>
#include <string.h>
#include <strings.h>

#include "cli/codes.h"
#include "cli/commands.h"
#include "cli/message.h"
#include "cli/output.h"
#include "util/str.h"

typedef struct Family {
    const char *letters;
    const char *meaning;
} Family;

static const Family families[] = {
#define FAMILY(letters, meaning) {letters, meaning},
#include "cli/families.def"
#undef FAMILY
};

static const char *family_meaning(const char *code)
{
    for (size_t i = 0; i < sizeof families / sizeof families[0]; i++)
        if (strncmp(code, families[i].letters, 3) == 0)
            return families[i].meaning;
    return "";
}

static bool find_code(const char *code_or_name, sct_code *code)
{
    for (size_t i = 0; sct_code_at(i, code) != 0; i++)
        if (strcasecmp(code->code, code_or_name) == 0 || strcasecmp(code->name, code_or_name) == 0)
            return true;
    return false;
}

static void add_explanation(Output *output, const sct_code *code)
{
    output_add_format(output, "%s %s\n  %s\n\n  severity: %s\n  %.3s: %s\n", code->code, code->name,
                      code->summary, sct_severity_name(code->severity), code->code,
                      family_meaning(code->code));
}

/* Report a code that does not exist, with the name that it resembles most. */
static int refuse_code(const char *wanted)
{
    sct_code code;
    Buf best;
    buf_init(&best);
    unsigned least = 4;
    for (size_t i = 0; sct_code_at(i, &code) != 0; i++) {
        unsigned distance = str_distance(str_from(wanted), str_from(code.name), least - 1);
        if (distance >= least)
            continue;
        least = distance;
        buf_clear(&best);
        buf_add_text(&best, code.name);
    }
    int status =
        best.n > 0
            ? message_error("there is no code '%s'; did you mean '%s'?", wanted, buf_text(&best))
            : message_error("there is no code '%s'; 'sc-transpile list codes' shows all", wanted);
    buf_free(&best);
    return status;
}

bool codes_explain(Output *output, const char *code_or_name)
{
    sct_code code;
    if (!find_code(code_or_name, &code)) {
        refuse_code(code_or_name);
        return false;
    }
    add_explanation(output, &code);
    return true;
}

int explain_run(const Arguments *arguments)
{
    bool all = arguments->given[OPTION_ALL];
    if (!all && arguments->operand_count == 0)
        return message_usage("explain what? Name codes, or give --all");
    if (all && arguments->operand_count > 0)
        return message_usage("explain takes codes or --all, not both");
    Output output;
    if (!output_open(&output, NULL))
        return STATUS_TROUBLE;
    int status = STATUS_FINE;
    sct_code code;
    for (size_t i = 0; all && sct_code_at(i, &code) != 0; i++) {
        output_add_text(&output, i > 0 ? "\n" : "");
        add_explanation(&output, &code);
    }
    for (size_t i = 0; i < arguments->operand_count; i++) {
        output_add_text(&output, output.pending.n > 0 ? "\n" : "");
        if (!codes_explain(&output, arguments->operands[i]))
            status = STATUS_TROUBLE;
    }
    return output_close(&output, true) ? status : STATUS_TROUBLE;
}

/* Whether a code or its name matches a shell pattern, or holds a text without pattern characters;
 * upper and lower case are the same. Codes are in upper, names in lower case. */
static bool matches(const sct_code *code, const char *wanted)
{
    Arena arena;
    arena_init(&arena);
    Str pattern = str_from(wanted);
    if (strpbrk(wanted, "*?[") == NULL)
        pattern = str_format(&arena, "*%s*", wanted);
    bool found = fnmatch(str_upper(&arena, pattern).p, code->code, 0) == 0 ||
                 fnmatch(str_lower(&arena, pattern).p, code->name, 0) == 0;
    arena_free(&arena);
    return found;
}

int list_run(const Arguments *arguments)
{
    if (arguments->operand_count == 0)
        return message_usage("list what? 'codes' is available in this version");
    if (strcmp(arguments->operands[0], "codes") != 0)
        return message_usage("'list %s' is not available in this version; 'list codes' is",
                             arguments->operands[0]);
    if (arguments->operand_count > 2)
        return message_usage("list takes one pattern");
    const char *pattern = arguments->operand_count == 2 ? arguments->operands[1] : "";
    Output output;
    if (!output_open(&output, NULL))
        return STATUS_TROUBLE;
    bool found = false;
    sct_code code;
    for (size_t i = 0; sct_code_at(i, &code) != 0; i++) {
        if (!matches(&code, pattern))
            continue;
        found = true;
        output_add_format(&output, "%s  %-7s  %-27s %s\n", code.code,
                          sct_severity_name(code.severity), code.name, code.summary);
    }
    if (!output_close(&output, true))
        return STATUS_TROUBLE;
    return found ? STATUS_FINE : message_error("no code matches '%s'", pattern);
}
