/* urls.c - parts of URLs, and their percent-encoding.
 *
 * Snowflake's PARSE_URL keeps user information in the host and the last of several equal keys, where
 * Spark (java.net.URI) does not, so the parts are taken out by regular expressions. Encoding goes
 * through the pieces of the text, each by itself.
 */
#include "rewrite/bind.h"

/* ---- percent-encoding ---------------------------------------------------------------------------- */

/* The pieces of a text, each replaced by a form of $1, joined again. */
static PlanNode *map_pieces(Rewriter *rw, Span origin, PlanNode *text, const char *pieces,
                            const char *form)
{
    PlanNode *all = sf_call2(rw, origin, "REGEXP_SUBSTR_ALL", text,
                             sf_string(rw, str_from(pieces)));
    PlanNode *lambda = bind_text_lambda(rw, origin, form);
    return sf_call2(rw, origin, "ARRAY_TO_STRING", sf_call2(rw, origin, "TRANSFORM", all, lambda),
                    sf_string(rw, STR("")));
}

/* application/x-www-form-urlencoded, as java.net.URLEncoder writes it. */
PlanNode *rewrite_call_url_encode(Rewriter *rw, PlanUnresolvedFunction *call)
{
    return map_pieces(rw, call->node.origin, call->arguments.items[0],
                      "[A-Za-z0-9.*_-]+|[^A-Za-z0-9.*_-]",
                      "CASE WHEN $1 = ' ' THEN '+' "
                      "WHEN REGEXP_LIKE($1, '[A-Za-z0-9.*_-]+') THEN $1 "
                      "ELSE REGEXP_REPLACE(HEX_ENCODE($1), '(..)', '%\\\\1') END");
}

/* A lone % stays as it is, so that it is no hexadecimal digit and raises an error. */
static PlanNode *decode_url(Rewriter *rw, Span origin, PlanNode *text)
{
    text = sf_call3(rw, origin, "REPLACE", text, sf_string(rw, STR("+")), sf_string(rw, STR(" ")));
    return map_pieces(rw, origin, text, "(%[0-9A-Fa-f][0-9A-Fa-f])+|[^%]+|%",
                      "CASE WHEN STARTSWITH($1, '%') THEN "
                      "HEX_DECODE_STRING(CASE WHEN $1 = '%' THEN $1 "
                      "ELSE REPLACE($1, '%', '') END) ELSE $1 END");
}

PlanNode *rewrite_call_url_decode(Rewriter *rw, PlanUnresolvedFunction *call)
{
    return decode_url(rw, call->node.origin, call->arguments.items[0]);
}

PlanNode *rewrite_call_try_url_decode(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanList *arguments = &call->arguments;
    Span origin = call->node.origin;
    Binding binding = bind_values(rw, origin, arguments, 1);
    PlanNode *valid = sf_call2(rw, origin, "REGEXP_LIKE", bind_use(rw, arguments->items[0]),
                               sf_string(rw, STR("([^%]|%[0-9A-Fa-f][0-9A-Fa-f])*")));
    PlanNode *decoded = decode_url(rw, origin, bind_use(rw, arguments->items[0]));
    PlanNode *form = sf_call3(rw, origin, "IFF", valid, decoded, sf_null(rw));
    return bind_finish(rw, origin, &binding, form, call->node.type);
}

/* ---- parse_url ------------------------------------------------------------------------------------ */

typedef struct UrlPart {
    const char *name;
    const char *pattern; /* of which `group` is the part */
    int group;
} UrlPart;

static const UrlPart url_parts[] = {
    {"PROTOCOL", "^([^:/?#]+):", 1},
    {"HOST", "^[^:/?#]+://([^/?#@]*@)?(\\[[^]]*\\]|[A-Za-z0-9.-]+)(:[0-9]*)?([/?#]|$)", 2},
    {"PATH", "^([^:/?#]+:)?(//[^/?#]*)?([^?#]*)", 3},
    {"QUERY", "^[^?#]*\\?([^#]*)", 1},
    {"REF", "#(.*)$", 1},
    {"FILE", "^([^:/?#]+:)?(//[^/?#]*)?([^#]*)", 3},
    {"AUTHORITY", "^[^:/?#]+://([^/?#]+)", 1},
    {"USERINFO", "^[^:/?#]+://([^/?#@]*)@", 1},
};

static PlanNode *group_of(Rewriter *rw, Span origin, PlanNode *text, PlanNode *pattern, int group)
{
    PlanNode *arguments[] = {text,
                             pattern,
                             sf_integer(rw, 1),
                             sf_integer(rw, 1),
                             sf_string(rw, STR("e")),
                             sf_integer(rw, group)};
    return sf_call(rw, origin, "REGEXP_SUBSTR", sizeof arguments / sizeof *arguments, arguments);
}

/* Whether a key of a query matches only itself as a pattern. */
static bool is_plain_key(Str key)
{
    for (size_t i = 0; i < key.n; i++) {
        char c = key.p[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                     c == '_' || c == '-' || c == '%';
        if (!plain)
            return false;
    }
    return key.n > 0;
}

/* Whether java.net.URI would take it: only characters that a URL may have. */
static bool is_url(Str text)
{
    bool scheme = false;
    for (size_t i = 0; i < text.n; i++) {
        char c = text.p[i];
        if (c <= ' ' || c >= 0x7F || c == '"' || c == '<' || c == '>' || c == '\\' || c == '^' ||
            c == '`' || c == '{' || c == '|' || c == '}')
            return false;
        scheme = scheme || (c == ':' && i > 0 && i + 2 < text.n && text.p[i + 1] == '/' &&
                            text.p[i + 2] == '/');
    }
    return scheme;
}

static const UrlPart *find_part(Str name)
{
    for (size_t i = 0; i < sizeof url_parts / sizeof *url_parts; i++)
        if (str_equal(name, str_from(url_parts[i].name)))
            return &url_parts[i];
    return NULL;
}

/* The part by a name that is known only when the query runs. */
static PlanNode *any_part(Rewriter *rw, Span origin, const PlanNode *url, PlanNode *name)
{
    PlanCase *choice = PLAN_NEW(rw->cx, Case, CASE, origin);
    choice->operand = name;
    for (size_t i = 0; i < sizeof url_parts / sizeof *url_parts; i++) {
        const UrlPart *part = &url_parts[i];
        plan_list_add(rw->cx, &choice->branches, sf_string(rw, str_from(part->name)));
        plan_list_add(rw->cx, &choice->branches,
                      group_of(rw, origin, bind_use(rw, url),
                               sf_string(rw, str_from(part->pattern)), part->group));
    }
    return &choice->node;
}

/* The value of a key in a query. */
static PlanNode *value_of_key(Rewriter *rw, Span origin, PlanNode *query, PlanNode *key)
{
    Str text;
    bool known = constant_string(key, &text);
    if (!known || !is_plain_key(text))
        rewrite_doubt(
            rw, FDM103, key->origin,
            "a key is part of a regular expression, of which Snowflake has another dialect");
    PlanNode *pattern = known ? sf_string(rw, str_format(rw->cx->arena, "(&|^)%.*s=([^&]*)",
                                                         STR_ARG(text)))
                              : sf_operator(rw, origin, SF_CONCAT, 3,
                                            (PlanNode *[]){sf_string(rw, STR("(&|^)")), key,
                                                           sf_string(rw, STR("=([^&]*)"))});
    return group_of(rw, origin, query, pattern, 2);
}

/* parse_url(url, part [, key]), try_parse_url */
PlanNode *rewrite_call_parse_url(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanList *arguments = &call->arguments;
    PlanNode *name = arguments->items[1];
    PlanNode *key = arguments->count > 2 ? arguments->items[2] : NULL;
    Span origin = call->node.origin;
    Str part, url;
    if (!constant_string(arguments->items[0], &url) || !is_url(url))
        rewrite_doubt(
            rw, FDM103, origin,
            "a text that is no URL is an error in Spark, or NULL, and is taken apart here "
            "as far as it looks like one");
    const UrlPart *found = NULL;
    if (constant_string(name, &part)) {
        found = find_part(part);
        if (found == NULL || (key != NULL && !str_equal(part, STR("QUERY"))))
            return sf_null(rw);
    } else if (key != NULL) {
        /* A key belongs to a query only. */
        found = find_part(STR("QUERY"));
    }
    if (found == NULL) {
        arguments->count = 1;
        Binding binding = bind_values(rw, origin, arguments, 1);
        PlanNode *form = any_part(rw, origin, arguments->items[0], name);
        return bind_finish(rw, origin, &binding, form, call->node.type);
    }
    PlanNode *value = group_of(rw, origin, arguments->items[0],
                               sf_string(rw, str_from(found->pattern)), found->group);
    if (key != NULL)
        value = value_of_key(rw, origin, value, key);
    if (key == NULL || constant_string(name, &part))
        return value;
    PlanNode *is_query = sf_operator2(rw, origin, SF_EQUAL, name, sf_string(rw, STR("QUERY")));
    return sf_call3(rw, origin, "IFF", is_query, value, sf_null(rw));
}
