/* use_library - a program outside of the source tree that uses the installed library: converts its
 * only argument and prints what comes out. Run by tests/run-installed.
 */
#include <sctranspile.h>
#include <stdio.h>
#include <string.h>

typedef struct Text {
    const char *rest;
} Text;

static ptrdiff_t read_text(void *user, char *buffer, size_t size)
{
    Text *text = user;
    size_t length = strlen(text->rest);
    size_t count = length < size ? length : size;
    memcpy(buffer, text->rest, count);
    text->rest += count;
    return (ptrdiff_t)count;
}

static int print_result(void *user, const sct_result *result)
{
    (void)user;
    return fputs(result->output, stdout) < 0;
}

int main(int argc, char **argv)
{
    Text text = {argc == 2 ? argv[1] : ""};
    sct_session *session = sct_session_new();
    sct_run_end end = sct_transpile(session, "argument", read_text, &text, print_result, NULL);
    sct_session_free(session);
    return end != SCT_RUN_FINISHED;
}
