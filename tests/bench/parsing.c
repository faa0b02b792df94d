/* parsing - how fast the parser is by itself, without a process around it.
 *
 * usage: parsing RUNS FILE
 *
 * Takes FILE through the parser RUNS times in this process, once without counting, and prints one
 * line: the best throughput in MB/s of scanning and splitting, of parsing to checked trees, and of
 * the whole library with --to=ast, its JSON included. Nothing is written anywhere.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "parse/parse.h"
#include "sctranspile.h"

typedef struct Input {
    char *text;
    size_t size;
    size_t read;
} Input;

/* Of this process only: other work on the machine disturbs less. */
static double cpu_seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void die(const char *what)
{
    perror(what);
    exit(2);
}

static Input load(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0)
        die(path);
    long size = ftell(file);
    if (size <= 0)
        die(path);
    rewind(file);
    Input input = {.text = malloc((size_t)size), .size = (size_t)size};
    if (input.text == NULL || fread(input.text, 1, input.size, file) != input.size)
        die(path);
    fclose(file);
    return input;
}

static ptrdiff_t read_input(void *user, char *buffer, size_t size)
{
    Input *input = user;
    size_t count = input->size - input->read < size ? input->size - input->read : size;
    memcpy(buffer, input->text + input->read, count);
    input->read += count;
    return (ptrdiff_t)count;
}

static void run_parser(Input *input, bool parse)
{
    Arena arena, session;
    arena_init(&arena);
    arena_init(&session);
    Options options;
    options_init(&options, &session);
    Script *script = script_open(STR("bench"), read_input, input, &options);
    for (;;) {
        arena_reset(&arena);
        DiagList diags;
        diag_init(&diags, &arena);
        ScContext cx = {.arena = &arena, .diags = &diags, .options = &options};
        Span span;
        ScriptNext next = script_next(script, &cx, &span);
        if (next != SCRIPT_STATEMENT)
            break;
        if (parse && diags.errors == 0)
            parse_statement(&cx);
    }
    script_close(script);
    arena_free(&session);
    arena_free(&arena);
}

static void scan(Input *input)
{
    run_parser(input, false);
}

static void parse(Input *input)
{
    run_parser(input, true);
}

static int drop_result(void *user, const sct_result *result)
{
    (void)user;
    (void)result;
    return 0;
}

static void write_trees(Input *input)
{
    sct_session *session = sct_session_new();
    const char *error = sct_session_set_option(session, "to", "ast");
    if (error != NULL) {
        fprintf(stderr, "parsing: %s\n", error);
        exit(2);
    }
    sct_transpile(session, "bench", read_input, input, drop_result, NULL);
    sct_session_free(session);
}

static double best_rate(Input *input, int runs, void (*work)(Input *))
{
    double best = 0;
    for (int i = 0; i <= runs; i++) {
        input->read = 0;
        double start = cpu_seconds();
        work(input);
        double seconds = cpu_seconds() - start;
        if (i > 0 && (best == 0 || seconds < best))
            best = seconds;
    }
    return (double)input->size / 1e6 / best;
}

int main(int argc, char **argv)
{
    int runs = argc == 3 ? atoi(argv[1]) : 0;
    if (runs < 1) {
        fprintf(stderr, "usage: parsing RUNS FILE\n");
        return 2;
    }
    Input input = load(argv[2]);
    double scanning = best_rate(&input, runs, scan);
    double parsing = best_rate(&input, runs, parse);
    double writing = best_rate(&input, runs, write_trees);
    printf("%.2f %.2f %.2f\n", scanning, parsing, writing);
    free(input.text);
    return 0;
}
