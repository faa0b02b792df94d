/* template.h - the marks of template languages in a text: ${..} of Spark and Hive, {{ .. }} and {% .. %} of
 * Jinja. Knows their outline only, not what they mean.
 *
 * The scanner (grammar/spark.l) has the same rules. Outside of quotes no brace means anything else.
 */
#ifndef SC_CORE_TEMPLATE_H
#define SC_CORE_TEMPLATE_H

#include <stdbool.h>
#include <stddef.h>

#include "util/str.h"

typedef enum TemplateRule {
    TEMPLATE_IN_NAME,
    /* Braces in a string are mostly just braces: Jinja must start with a name, and a quote in it stand where an
     * argument may. */
    TEMPLATE_IN_STRING,
} TemplateRule;

/* The first template of a text from an offset on: its place, or the text's end; *length gets its length. */
size_t template_find(Str text, size_t from, TemplateRule rule, size_t *length);
/* Whether there is one in a name, or in a string's value. */
bool template_is_in(Str name);
bool template_is_in_string(Str value);

#endif
