/* retry.c - see retry.h.
 *
 * A parser with one token of lookahead takes LIMIT for a clause in `SELECT * FROM t limit`. Spark's
 * own tries every reading. Here a keyword is preferred, and when the statement cannot be parsed
 * that way, the last keywords before the error are tried as names: a bounded number of parses.
 */
#include "parse/retry.h"

enum { ROUNDS_MAX = 4, CHOICES_MAX = 8 };

/* Tokens that may be parsed again; a huge statement gets few attempts. */
enum { BUDGET = 2 * 1024 * 1024 };

typedef struct Attempt {
    ParserStatus status;
    size_t error_at;
    size_t flipped; /* the token read as an identifier */
} Attempt;

/* Whether `a` got further than `b`. */
static bool is_better(const Attempt *a, const Attempt *b)
{
    if (a->status != b->status)
        return a->status == PARSER_OK;
    return a->error_at > b->error_at;
}

static Token flip(Token *token)
{
    Token before = *token;
    token->kind = token->fallback;
    token->fallback = 0;
    return before;
}

/* Try each choice on its own; gives the best attempt, which is `now` if none got further. */
static Attempt try_choices(ScContext *cx, ParserInput *input, Attempt now, size_t *budget)
{
    size_t choices[CHOICES_MAX];
    size_t count = parser_find_choices(cx, input, now.error_at, choices, CHOICES_MAX);
    Attempt best = now;
    for (size_t i = count; i > 0 && best.status != PARSER_OK; i--) {
        if (*budget < input->count)
            break;
        *budget -= input->count;
        Attempt attempt = {.flipped = choices[i - 1]};
        Token before = flip(&input->tokens[attempt.flipped]);
        attempt.status = parser_run(cx, input, &attempt.error_at);
        input->tokens[attempt.flipped] = before;
        if (attempt.status != PARSER_TOO_DEEP && is_better(&attempt, &best))
            best = attempt;
    }
    return best;
}

ParserStatus retry_parse(ScContext *cx, ParserInput *input, size_t *error_at)
{
    Attempt now = {.status = PARSER_SYNTAX_ERROR, .error_at = *error_at};
    size_t budget = BUDGET + 2 * input->count;
    for (int round = 0; round < ROUNDS_MAX && now.status != PARSER_OK; round++) {
        Attempt best = try_choices(cx, input, now, &budget);
        if (!is_better(&best, &now))
            break;
        flip(&input->tokens[best.flipped]);
        now = best;
    }
    *error_at = now.error_at;
    return now.status;
}
