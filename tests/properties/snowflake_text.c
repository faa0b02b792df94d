/* snowflake_text.c - see snowflake_text.h. */
#include "snowflake_text.h"

#include <string.h>

enum { BRACKETS_MAX = 4096 };

typedef struct Cutter {
    Str text;
    size_t at;
    size_t depth;
    char open[BRACKETS_MAX]; /* the closing brackets that are waited for */
} Cutter;

static bool at(const Cutter *cutter, const char *part)
{
    Str rest = str_slice(cutter->text, cutter->at, cutter->text.n);
    return str_starts_with(rest, str_from(part));
}

/* Move behind the next `end`; false if there is none. */
static bool skip_to(Cutter *cutter, const char *end)
{
    while (cutter->at < cutter->text.n) {
        if (at(cutter, end)) {
            cutter->at += strlen(end);
            return true;
        }
        cutter->at++;
    }
    return false;
}

/* A string, in which a backslash escapes, or an identifier; a doubled quote stands for itself. */
static bool skip_quoted(Cutter *cutter, char quote, bool backslash)
{
    for (cutter->at++; cutter->at < cutter->text.n; cutter->at++) {
        char c = cutter->text.p[cutter->at];
        if (backslash && c == '\\') {
            cutter->at++;
        } else if (c == quote) {
            if (cutter->at + 1 >= cutter->text.n || cutter->text.p[cutter->at + 1] != quote) {
                cutter->at++;
                return true;
            }
            cutter->at++;
        }
    }
    return false;
}

static const char *take_bracket(Cutter *cutter, char c)
{
    static const char opening[] = "([{", closing[] = ")]}";
    const char *found = strchr(opening, c);
    if (found != NULL) {
        if (cutter->depth < BRACKETS_MAX)
            cutter->open[cutter->depth] = closing[found - opening];
        cutter->depth++;
    } else if (cutter->depth == 0) {
        return "a bracket that closes nothing";
    } else {
        cutter->depth--;
        if (cutter->depth < BRACKETS_MAX && cutter->open[cutter->depth] != c)
            return "brackets that do not match";
    }
    cutter->at++;
    return NULL;
}

static const char *take_token(Cutter *cutter, bool script)
{
    char c = cutter->text.p[cutter->at];
    if (at(cutter, "--") || at(cutter, "//")) {
        skip_to(cutter, "\n");
        return NULL;
    }
    if (at(cutter, "/*"))
        return skip_to(cutter, "*/") ? NULL : "an open comment";
    if (c == '\'')
        return skip_quoted(cutter, c, true) ? NULL : "an open string";
    if (c == '"')
        return skip_quoted(cutter, c, false) ? NULL : "an open identifier";
    if (strchr("()[]{}", c) != NULL)
        return take_bracket(cutter, c);
    if (c == ';' && !script)
        return "a semicolon";
    if (c == ';' && cutter->depth > 0)
        return "a semicolon inside brackets";
    if (c == '\0' || strchr("`\\#?~^&", c) != NULL)
        return "a character that Snowflake has no token for";
    cutter->at++;
    return NULL;
}

const char *snowflake_text_fault(Str text, bool script)
{
    Cutter cutter = {.text = text};
    while (cutter.at < text.n) {
        const char *fault = take_token(&cutter, script);
        if (fault != NULL)
            return fault;
    }
    return cutter.depth > 0 ? "an open bracket" : NULL;
}
